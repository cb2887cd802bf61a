/** Calls one's own passkey something else. */
import type { House } from '#platform/database/house.ts'
import type { AccountId } from '#platform/identity/actor.ts'
import { inEveryOrganisation } from '#platform/identity/changed-factors.ts'

export async function renamePasskey(house: House, account: AccountId, id: string, name: string): Promise<void> {
  await house.atTheDoor(async (door) => {
    const [done] = await door.ask<{ rename_passkey: boolean }>('rename_passkey', id, account, name)
    if (done?.rename_passkey)
      await inEveryOrganisation(door, account, (work, person) => work.record('passkey.renamed', { person }))
  })
}
