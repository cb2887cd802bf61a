/** Finds who sent a request from the session cookie, as things stand at this moment. */

import { createHash } from 'node:crypto'
import type { House } from '#platform/database/house.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import type { AccountId, Actor, OrganisationId, PersonId, SessionId } from '#platform/identity/actor.ts'
import { sessionStanding, shouldNoteSeen } from '#platform/identity/session-rules.ts'
import { dayOf } from '#platform/text/dates.ts'

interface SessionRow {
  id: SessionId
  account_id: AccountId
  organisation_id: OrganisationId | null
  organisation_name: string | null
  person_id: PersonId | null
  person_name: string | null
  roles: string[]
  created_at: Date
  last_seen_at: Date
}

export interface Visitor {
  account?: { id: AccountId; session: SessionId }
  actor?: Actor
}

export async function findVisitor(house: House, cookie: (name: string) => string | undefined): Promise<Visitor> {
  const token = cookie(sessionCookie)
  if (!token) return {}
  const digest = createHash('sha256').update(token).digest('hex')
  const [row] = await house.askAtTheDoor<SessionRow>('find_session', digest, dayOf(house.now))
  if (!row) return {}
  const times = { startedAt: row.created_at, lastSeenAt: row.last_seen_at, endedAt: null }
  if (sessionStanding(times, house.now).kind !== 'live') return {}
  if (shouldNoteSeen(row.last_seen_at, house.now)) await house.askAtTheDoor('touch_session', row.id, house.now)
  return visitorOf(row)
}

function visitorOf(row: SessionRow): Visitor {
  const account = { id: row.account_id, session: row.id }
  if (!row.organisation_id || !row.person_id) return { account }
  const actor: Actor = {
    account: row.account_id,
    person: row.person_id,
    name: row.person_name ?? '',
    organisation: row.organisation_id,
    organisationName: row.organisation_name ?? '',
    session: row.id,
    roles: row.roles,
  }
  return { account, actor }
}
