/** Somebody's own passkeys. */
import type { House } from '#platform/database/house.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { listPasskeys } from '#platform/identity/passkeys.ts'
import { found } from '#platform/refusals/refusals.ts'

export interface OwnPasskey {
  id: string
  name: string
  isSynced: boolean
  addedAt: Date
  usedAt: Date | null
}

export async function readPasskeys(house: House, account: AccountId): Promise<OwnPasskey[]> {
  const passkeys = await house.atTheDoor((door) => listPasskeys(door, account))
  return passkeys.map((one) => ({
    id: one.id,
    name: one.name,
    isSynced: one.is_synced,
    addedAt: one.created_at,
    usedAt: one.last_used_at,
  }))
}

/** @throws NotFoundError also for a passkey of somebody else. */
export async function getPasskey(house: House, account: AccountId, id: string | undefined): Promise<OwnPasskey> {
  const passkeys = await readPasskeys(house, account)
  return found(passkeys.find((one) => one.id === id))
}
