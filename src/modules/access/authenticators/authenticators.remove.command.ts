/** Removes an authenticator app from one's own account, and ends every other session of it. */
import type { House } from '#platform/database/house.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { changeSecondFactors } from '#platform/identity/changed-factors.ts'
import type { Removing } from '../access.way-back.command.ts'
import { keepingAWayBack } from '../access.way-back.command.ts'

export function removeAuthenticator(house: House, account: SignedIn, id: string): Promise<Removing> {
  return keepingAWayBack(house, account.id, async (door) => {
    const [done] = await door.ask<{ remove_authenticator: boolean }>('remove_authenticator', id, account.id)
    if (done?.remove_authenticator) await changeSecondFactors(door, account, 'authenticator.removed')
  })
}
