/** Whoever came in by something of one organisation's, such as its own sign-in or its mail, acts for that organisation alone and changes nothing of how they sign in. */
import type { House } from '#platform/database/house.ts'
import { NotAllowedError } from '#platform/refusals/refusals.ts'
import type { SignedIn } from './actor.ts'

/** Else whoever runs that could give themselves a key to the account, and so to other organisations of its owner. */
export async function insistOnOwnSignIn(house: House, { session }: Pick<SignedIn, 'session'>): Promise<void> {
  const [found] = await house.askAtTheDoor<{ is_session_bound: boolean }>('is_session_bound', session)
  if (found?.is_session_bound !== false)
    throw new NotAllowedError('nobody: sign in with your own passphrase or passkey')
}
