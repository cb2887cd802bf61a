/** What a browser is told so that it makes a passkey or asks for one. */
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { uuidBytes } from '#platform/crypto/ids.ts'
import type { AccountId } from './actor.ts'
import type { ChallengeFor } from './passkey-challenges.ts'
import { newChallenge } from './passkey-challenges.ts'

/** Where the passkey is used: Kept's own address, which the browser writes into what is signed. */
export interface PasskeyPlace extends ChallengeFor {
  ownAddress: string
}

export interface PasskeyShown {
  id: string
  name: string
  credential_id: string
  transports: string[]
  is_synced: boolean
  created_at: Date
  last_used_at: Date | null
}

const timeout = 5 * 60_000
const ES256 = -7
const EdDSA = -8
const RS256 = -257
export const algorithms = [EdDSA, ES256, RS256]

/** What the browser is told so that it makes a key. The name is for the device's own list and goes nowhere else. */
export async function optionsToAdd(
  place: PasskeyPlace,
  account: { id: AccountId; email: string },
  known: readonly PasskeyShown[],
): Promise<string> {
  const options = await generateRegistrationOptions({
    rpName: 'Kept',
    rpID: hostOf(place),
    userName: account.email,
    userDisplayName: account.email,
    userID: new Uint8Array(uuidBytes(account.id)),
    challenge: new Uint8Array(Buffer.from(newChallenge(place), 'base64url')),
    timeout,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return JSON.stringify(options)
}

/** What the browser is told so that it asks for a key; without `known`, for any that this device holds. */
export async function optionsToSignIn(place: PasskeyPlace, known?: readonly PasskeyShown[]): Promise<string> {
  const options = await generateAuthenticationOptions({
    rpID: hostOf(place),
    challenge: new Uint8Array(Buffer.from(newChallenge(place), 'base64url')),
    timeout,
    userVerification: 'required',
    ...(known ? { allowCredentials: known.map(({ credential_id: id, transports }) => ({ id, transports })) } : {}),
  })
  return JSON.stringify(options)
}

export function hostOf({ ownAddress }: PasskeyPlace): string {
  return new URL(ownAddress).hostname
}
