/** Makes new recovery codes; those made before stop working. */
import type { House } from '#platform/database/house.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { inEveryOrganisation } from '#platform/identity/changed-factors.ts'
import { keepNewRecoveryCodes } from '#platform/identity/recovery-codes.ts'

export function makeRecoveryCodes(
  { house, digest }: { house: House; digest: (text: string) => string },
  account: SignedIn,
): Promise<readonly string[]> {
  return house.atTheDoor(async (door) => {
    const codes = await keepNewRecoveryCodes(door, digest, account.id)
    await inEveryOrganisation(door, account.id, (work, person) => {
      work.record('recovery-codes.made', { person })
      work.announce('second-factor.changed', { person })
    })
    return codes
  })
}
