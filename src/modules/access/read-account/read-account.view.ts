/** Somebody's own account: its e-mail address and where it is signed in. */
import type { House } from '#platform/database/house.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { sessionStanding } from '#platform/identity/session-rules.ts'
import type { FirstFactor, SecondFactor } from '#platform/identity/sessions.ts'

export type { FirstFactor, SecondFactor }

export interface AccountView {
  email: string
  hasSecondFactor: boolean
  sessions: OwnSession[]
}

export interface OwnSession {
  id: string
  device: string
  startedAt: Date
  lastSeenAt: Date
  first: FirstFactor
  second: SecondFactor | null
  /** A keyed digest of the network it was begun from. */
  network: string
  organisation: string | null
}

interface SessionFound {
  id: string
  device: string
  created_at: Date
  last_seen_at: Date
  first_factor: FirstFactor
  second_factor: SecondFactor | null
  network: string
  organisation_name: string | null
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
        first: one.first_factor,
        second: one.second_factor,
        network: one.network,
        organisation: one.organisation_name,
      })),
    }
  })
}
