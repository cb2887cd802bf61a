/** Judges what somebody typed as their second step: a code of their app, or one of their recovery codes. */
import { fieldId, SealError } from '#platform/crypto/seal.ts'
import type { Vault } from '#platform/crypto/vault.ts'
import type { House } from '#platform/database/house.ts'
import type { AccountId } from './actor.ts'
import { attemptAt } from './attempts.ts'
import type { CodeVerdict } from './code-rules.ts'
import { digitsOf, judgeCode } from './code-rules.ts'
import { isKnownDevice } from './known-devices.ts'
import { findCode } from './one-time-codes.ts'
import { recoveryDigest, recoveryLetters } from './recovery-codes.ts'
import { countGuess, forgiveGuess } from './unknown-guesses.ts'

export const authenticatorSecret = fieldId('identity.authenticator.secret')

export interface SecondStepFrom {
  house: House
  address: string
  now: Date
  digest: (text: string) => string
  vault: Vault
  cookie: (name: string) => string | undefined
}

export type SecondStep =
  | { kind: 'right'; second: 'code' | 'recovery-code' }
  | { kind: 'wrong' }
  /** It was right, and somebody has used it already. */
  | { kind: 'used' }
  | { kind: 'other-time'; minutesAhead: number }
  | { kind: 'wait'; seconds: number }
  /** Too many codes were tried from devices that this account was never signed in on. */
  | { kind: 'known-device-only' }

export interface Authenticator {
  id: string
  label: string
  sealed: string
  added_at: Date
  last_used_at: Date | null
}

/** A code that is right is spent by this: whoever asks for it goes on with what it was shown for. */
export async function checkSecondStep(from: SecondStepFrom, account: AccountId, typed: string): Promise<SecondStep> {
  const attempt = await attemptAt(from, `second step of ${account}`)
  if (attempt.kind === 'wait') return attempt
  const digits = digitsOf(typed)
  const step = digits ? await checkCode(from, account, digits) : await checkRecoveryCode(from, account, typed)
  if (step.kind === 'right') await attempt.succeeded()
  return step
}

async function checkRecoveryCode({ house, digest }: SecondStepFrom, account: AccountId, typed: string) {
  const letters = recoveryLetters(typed)
  if (!letters) return { kind: 'wrong' } as const
  const wanted = recoveryDigest(digest, account, letters)
  const [used] = await house.atTheDoor((door) =>
    door.ask<{ use_recovery_code: boolean }>('use_recovery_code', account, wanted, door.now),
  )
  return used?.use_recovery_code ? ({ kind: 'right', second: 'recovery-code' } as const) : ({ kind: 'wrong' } as const)
}

async function checkCode(from: SecondStepFrom, account: AccountId, digits: string): Promise<SecondStep> {
  const isKnown = await isKnownDevice(from, account)
  if (!isKnown && !(await countGuess(from, account))) return { kind: 'known-device-only' }
  const step = await judgeAtAll(from, account, digits)
  if (!isKnown && step.kind === 'right') await forgiveGuess(from, account)
  return step
}

async function judgeAtAll(from: SecondStepFrom, account: AccountId, digits: string): Promise<SecondStep> {
  const { house, vault, now } = from
  const authenticators = await house.askAtTheDoor<Authenticator>('list_authenticators', account)
  let otherTime: SecondStep | undefined
  for (const { id, sealed } of authenticators) {
    const secret = openSecret(vault, account, sealed)
    if (!secret) continue
    const verdict = judgeCode(findCode(secret, digits, now))
    if (verdict.kind === 'right')
      return (await spend(from, id, verdict)) ? { kind: 'right', second: 'code' } : { kind: 'used' }
    if (verdict.kind !== 'other-time') continue
    // Told of a code to come, a guesser could wait for its half minute: it is spent before it is told.
    if (verdict.isToCome) await spend(from, id, verdict)
    otherTime ??= { kind: 'other-time', minutesAhead: verdict.minutesAhead }
  }
  return otherTime ?? { kind: 'wrong' }
}

/** One that was altered, or sealed with another key, lets nobody in and keeps nobody from their other apps. */
function openSecret(vault: Vault, account: AccountId, sealed: string): string | undefined {
  try {
    return vault.open({ field: authenticatorSecret, record: account }, sealed)
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

async function spend(
  { house, now }: SecondStepFrom,
  authenticator: string,
  { step }: Exclude<CodeVerdict, { kind: 'wrong' }>,
): Promise<boolean> {
  const [used] = await house.atTheDoor((door) => door.ask<{ use_code: boolean }>('use_code', authenticator, step, now))
  return used?.use_code ?? false
}
