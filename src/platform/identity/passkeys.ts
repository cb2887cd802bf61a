/** Makes passkeys and knows them again: the device itself must have known its owner, by finger, face or number. */
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server'
import { newId } from '#platform/crypto/ids.ts'
import type { Door } from '#platform/database/house.ts'
import type { AccountId } from './actor.ts'
import { challengeIn, readAdded, readAnswered } from './passkey-answers.ts'
import { challengeUntil } from './passkey-challenges.ts'
import type { PasskeyPlace, PasskeyShown } from './passkey-options.ts'
import { algorithms, hostOf } from './passkey-options.ts'
import { counterStanding } from './passkey-rules.ts'

export function listPasskeys(door: Door, account: AccountId): Promise<PasskeyShown[]> {
  return door.ask<PasskeyShown>('list_passkeys', account)
}

export interface MadePasskey {
  credential: string
  publicKey: Uint8Array
  counter: number
  transports: string[]
  isSynced: boolean
  spent: SpentChallenge
}

export interface SpentChallenge {
  digest: string
  until: Date
}

/** Undefined where the answer is not to be believed, whatever is wrong with it. */
export async function readMadePasskey(place: PasskeyPlace, sent: string): Promise<MadePasskey | undefined> {
  const response = readAdded(sent)
  const spent = response && spentIn(place, response.response.clientDataJSON)
  if (!response || !spent) return undefined
  const outcome = await orNothing(() =>
    verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      ...expected(place),
      supportedAlgorithmIDs: algorithms,
      requireUserVerification: true,
    }),
  )
  if (!outcome?.verified) return undefined
  const { credential, credentialBackedUp } = outcome.registrationInfo
  const transports = (response.response.transports ?? []).slice(0, 8)
  return {
    credential: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports,
    isSynced: credentialBackedUp,
    spent,
  }
}

/** False where it is somebody's already, there are too many, or the challenge was answered before. */
export async function addPasskey(door: Door, account: AccountId, name: string, made: MadePasskey): Promise<boolean> {
  if (!(await spendChallenge(door, made.spent))) return false
  const { credential, publicKey, counter, transports, isSynced } = made
  const facts = [credential, Buffer.from(publicKey), counter, transports, name, isSynced, door.now]
  const [added] = await door.ask<{ add_passkey: boolean }>('add_passkey', newId<'Passkey'>(), account, ...facts)
  return added?.add_passkey ?? false
}

export interface KnownPasskey {
  id: string
  account: AccountId
  counter: number
  isSynced: boolean
  spent: SpentChallenge
}

interface PasskeyFound {
  id: string
  account_id: AccountId
  public_key: Buffer
  ended_at: Date | null
}

/**
 * Whose passkey answered. Undefined where the answer is not to be believed; which passkeys there are is never told.
 * The count is judged by whoever uses the passkey, under a lock: see `countUse`.
 */
export async function readPasskeyAnswer(
  door: Door,
  place: PasskeyPlace,
  sent: string,
): Promise<KnownPasskey | undefined> {
  const response = readAnswered(sent)
  const spent = response && spentIn(place, response.response.clientDataJSON)
  if (!response || !spent) return undefined
  const [found] = await door.ask<PasskeyFound>('find_passkey', response.id)
  if (!found || found.ended_at) return undefined
  const outcome = await orNothing(() =>
    verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      ...expected(place),
      credential: { id: response.id, publicKey: new Uint8Array(found.public_key), counter: 0 },
      requireUserVerification: true,
    }),
  )
  if (!outcome?.verified) return undefined
  const { newCounter, credentialBackedUp } = outcome.authenticationInfo
  return { id: found.id, account: found.account_id, counter: newCounter, isSynced: credentialBackedUp, spent }
}

/** `copied`: the count went back, so that the key is in two places; it has been ended, and its owner must be told. */
export async function countUse(door: Door, known: KnownPasskey): Promise<'used' | 'copied' | 'refused'> {
  if (!(await spendChallenge(door, known.spent))) return 'refused'
  const [now] = await door.ask<{ counter: string; ended_at: Date | null }>('lock_passkey', known.id)
  if (!now || now.ended_at) return 'refused'
  if (counterStanding(Number(now.counter), known.counter) === 'went-back') {
    await door.ask('end_passkey', known.id, known.account, 'copied', door.now)
    return 'copied'
  }
  await door.ask('use_passkey', known.id, known.counter, known.isSynced, door.now)
  return 'used'
}

async function spendChallenge(door: Door, { digest, until }: SpentChallenge): Promise<boolean> {
  const [spent] = await door.ask<{ spend_challenge: boolean }>('spend_challenge', digest, door.now, until)
  return spent?.spend_challenge ?? false
}

function spentIn(place: PasskeyPlace, clientWords: string): SpentChallenge | undefined {
  const challenge = challengeIn(clientWords)
  const until = challenge ? challengeUntil(challenge, place) : undefined
  return challenge && until ? { digest: place.digest(`spent passkey challenge ${challenge}`), until } : undefined
}

function expected(place: PasskeyPlace) {
  return {
    expectedChallenge: (challenge: string) => challengeUntil(challenge, place) !== undefined,
    expectedOrigin: new URL(place.ownAddress).origin,
    expectedRPID: hostOf(place),
  }
}

/** The library throws for whatever is wrong with an answer; which of it is nobody's business but the log's. */
async function orNothing<T>(verify: () => Promise<T>): Promise<T | undefined> {
  try {
    return await verify()
  } catch {
    return undefined
  }
}
