/** Ends one's own passkey, and every other session of the account. */
import type { House } from '#platform/database/house.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { changeSecondFactors } from '#platform/identity/changed-factors.ts'
import type { Removing } from '../access.way-back.command.ts'
import { keepingAWayBack } from '../access.way-back.command.ts'

export function removePasskey(house: House, account: SignedIn, id: string): Promise<Removing> {
  return keepingAWayBack(house, account.id, async (door) => {
    const [done] = await door.ask<{ end_passkey: boolean }>('end_passkey', id, account.id, 'removed', door.now)
    if (done?.end_passkey) await changeSecondFactors(door, account, 'passkey.removed')
  })
}
