/** Whoever came in by an organisation's own sign-in has shown nothing that Kept itself knows: how they sign in is not changed by that. */
import type { House } from '#platform/database/house.ts'
import { NotAllowedError } from '#platform/refusals/refusals.ts'
import type { SignedIn } from './actor.ts'

/** Else whoever runs that sign-in could give themselves a key to the account, and so to other organisations of its owner. */
export async function insistOnOwnSignIn(house: House, { session }: Pick<SignedIn, 'session'>): Promise<void> {
  const [found] = await house.askAtTheDoor<{ is_session_bound: boolean }>('is_session_bound', session)
  if (found?.is_session_bound !== false)
    throw new NotAllowedError('nobody: sign in with your own passphrase or passkey')
}
