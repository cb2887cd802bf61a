/** Adds an authenticator app to one's own account, once its first code is right; with the first of all come recovery codes. */
import { newId } from '#platform/crypto/ids.ts'
import { fieldId, SealError } from '#platform/crypto/seal.ts'
import type { Vault } from '#platform/crypto/vault.ts'
import type { Door, House } from '#platform/database/house.ts'
import type { SignedIn } from '#platform/identity/actor.ts'
import { attemptAt } from '#platform/identity/attempts.ts'
import { changeSecondFactors } from '#platform/identity/changed-factors.ts'
import type { CodeVerdict } from '#platform/identity/code-rules.ts'
import { digitsOf, judgeCode } from '#platform/identity/code-rules.ts'
import { findCode, newSecret } from '#platform/identity/one-time-codes.ts'
import { keepNewRecoveryCodes } from '#platform/identity/recovery-codes.ts'
import { authenticatorSecret } from '#platform/identity/second-steps.ts'
import type { AddAuthenticatorAnswers } from './authenticators.add.form.ts'

const offerField = fieldId('access.offer.secret')

interface From {
  house: House
  vault: Vault
  now: Date
  address: string
  digest: (text: string) => string
  account: SignedIn
}

/** An app that is offered and not added yet: the page carries it, sealed for this account. */
export interface Offer {
  id: string
  secret: string
}

export function newOffer(): Offer {
  return { id: newId<'Authenticator'>(), secret: newSecret() }
}

export function sealOffer({ vault, account }: Pick<From, 'vault' | 'account'>, { id, secret }: Offer): string {
  return vault.seal({ field: offerField, record: account.id }, `${id} ${secret}`)
}

/** Undefined where it is no offer of this account's. */
export function openOffer({ vault, account }: Pick<From, 'vault' | 'account'>, sealed: string): Offer | undefined {
  try {
    const [id, secret] = vault.open({ field: offerField, record: account.id }, sealed).split(' ')
    return id && secret ? { id, secret } : undefined
  } catch (error) {
    if (error instanceof SealError) return undefined
    throw error
  }
}

export type AddingAuthenticator =
  | { kind: 'added'; recoveryCodes: readonly string[] | undefined }
  | { kind: 'added-before' }
  | { kind: 'wait'; seconds: number }
  | Exclude<CodeVerdict, { kind: 'right' }>

export async function addAuthenticator(
  from: From,
  offer: Offer,
  { label, code }: AddAuthenticatorAnswers,
): Promise<AddingAuthenticator> {
  const { house, account, vault, now } = from
  const attempt = await attemptAt(from, `new authenticator of ${account.id}`)
  if (attempt.kind === 'wait') return attempt
  const digits = digitsOf(code)
  const verdict: CodeVerdict = digits ? judgeCode(findCode(offer.secret, digits, now)) : { kind: 'wrong' }
  if (verdict.kind !== 'right') return verdict
  await attempt.succeeded()
  const sealed = vault.seal({ field: authenticatorSecret, record: account.id }, offer.secret)
  return house.atTheDoor(async (door) => {
    const added = await addOnce(door, [offer.id, account.id, label, sealed, now])
    if (!added) return { kind: 'added-before' }
    await door.ask('use_code', offer.id, verdict.step, now)
    await door.ask('prove_session', account.session, account.id, now, 'code')
    const [codes] = await door.ask<{ unused: string }>('count_recovery_codes', account.id)
    const recoveryCodes =
      Number(codes?.unused ?? 0) === 0 ? await keepNewRecoveryCodes(door, from.digest, account.id) : undefined
    await changeSecondFactors(door, account, 'authenticator.added')
    return { kind: 'added', recoveryCodes }
  })
}

async function addOnce(door: Door, row: readonly unknown[]): Promise<boolean> {
  const [added] = await door.ask<{ add_authenticator: boolean }>('add_authenticator', ...row)
  return added?.add_authenticator ?? false
}
