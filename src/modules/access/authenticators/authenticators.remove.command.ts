/** Removes an authenticator app from one's own account, and ends every other session of it. */
import type { House } from '#platform/database/house.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { changeSecondFactors } from '#platform/identity/changed-factors.ts'

export async function removeAuthenticator(house: House, account: SignedIn, id: string): Promise<void> {
  await house.atTheDoor(async (door) => {
    const [done] = await door.ask<{ remove_authenticator: boolean }>('remove_authenticator', id, account.id)
    if (done?.remove_authenticator) await changeSecondFactors(door, account, 'authenticator.removed')
  })
}
