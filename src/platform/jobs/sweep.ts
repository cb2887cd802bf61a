/** Removes what has served its time: forms handled, details of origins, sessions, attempts, relayed announcements. */
import type { Entrances } from '#platform/database/house.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

interface Sweep {
  what: string
  olderThanMs: number
  statement: string
}

/** How long each is kept; docs/security/retention.md says why. */
export const sweeps: readonly Sweep[] = [
  { what: 'forms handled', olderThanMs: DAY, statement: 'delete from forms.handled where handled_at < $1' },
  { what: 'details of origins', olderThanMs: 0, statement: 'delete from audit.erasable_detail where kept_until < $1' },
  // Longer than announcements: after a restore those are relayed again, and this keeps them from being done twice.
  { what: 'duties done', olderThanMs: 60 * DAY, statement: 'delete from events.done where done_at < $1' },
  { what: 'announcements', olderThanMs: 30 * DAY, statement: 'delete from events.outbox where relayed_at < $1' },
  { what: 'sessions', olderThanMs: 30 * DAY, statement: 'delete from identity.session where last_seen_at < $1' },
  { what: 'attempts', olderThanMs: DAY, statement: 'delete from identity.attempt where last_attempt_at < $1' },
  {
    what: 'challenges',
    olderThanMs: DAY,
    statement: 'delete from identity.passkey_challenge where expires_at < $1',
  },
  {
    what: 'half sign-ins',
    olderThanMs: DAY,
    statement: 'delete from identity.half_sign_in where begun_at < $1',
  },
  { what: 'used codes', olderThanMs: 2 * DAY, statement: 'delete from identity.used_code where used_at < $1' },
  {
    what: 'known devices',
    olderThanMs: 400 * DAY,
    statement: 'delete from identity.known_device where last_seen_at < $1',
  },
  { what: 'links', olderThanMs: 30 * DAY, statement: 'delete from identity.link where expires_at < $1' },
]

export async function sweepOnce(entrances: Entrances, now: Date): Promise<void> {
  for (const { olderThanMs, statement } of sweeps)
    await entrances.clockwork(now, ({ run }) => run(statement, new Date(now.getTime() - olderThanMs)))
}
