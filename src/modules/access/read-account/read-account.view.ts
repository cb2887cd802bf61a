/** Somebody's own account: its e-mail address and where it is signed in. */
import type { House } from '#platform/database/house.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { sessionStanding } from '#platform/identity/session-rules.ts'

export interface AccountView {
  email: string
  hasSecondFactor: boolean
  sessions: { id: string; device: string; startedAt: Date; lastSeenAt: Date }[]
}

interface SessionFound {
  id: string
  device: string
  created_at: Date
  last_seen_at: Date
}

interface AccountFound {
  email: string
  has_second_factor: boolean
}

export function readAccount(house: House, id: AccountId): Promise<AccountView> {
  return house.atTheDoor(async (door) => {
    const [[account], sessions] = await Promise.all([
      door.ask<AccountFound>('get_account', id),
      door.ask<SessionFound>('list_sessions', id),
    ])
    const live = sessions.filter(
      (one) =>
        sessionStanding({ startedAt: one.created_at, lastSeenAt: one.last_seen_at, endedAt: null }, door.now).kind ===
        'live',
    )
    return {
      email: account?.email ?? '',
      hasSecondFactor: account?.has_second_factor ?? false,
      sessions: live.map((one) => ({
        id: one.id,
        device: one.device,
        startedAt: one.created_at,
        lastSeenAt: one.last_seen_at,
      })),
    }
  })
}
