/** Adds a passkey to one's own account; every organisation of theirs has it in its record. */
import type { House } from '#platform/database/house.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { changeSecondFactors } from '#platform/identity/changed-factors.ts'
import type { PasskeyPlace } from '#platform/identity/passkey-options.ts'
import { addPasskey, readMadePasskey } from '#platform/identity/passkeys.ts'
import type { AddPasskeyAnswers } from './add-passkey.form.ts'

/** False where what the browser said cannot be believed, or the passkey is in use already. */
export async function addOwnPasskey(
  house: House,
  account: SignedIn,
  place: PasskeyPlace,
  { name, passkey }: AddPasskeyAnswers,
): Promise<boolean> {
  const made = await readMadePasskey(place, passkey)
  if (!made) return false
  return house.atTheDoor(async (door) => {
    if (!(await addPasskey(door, account.id, name, made))) return false
    await changeSecondFactors(door, account, 'passkey.added')
    return true
  })
}
