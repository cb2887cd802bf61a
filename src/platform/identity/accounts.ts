/** Finds or makes the account of somebody who was invited, without telling which of the two it was. */
import { newId } from '#platform/crypto/ids.ts'
import type { Door, House } from '#platform/database/house.ts'
import type { AccountId } from './actor.ts'
import { passphraseHasher } from './passphrase-hash.ts'

/** One for the process: it bounds how much memory hashing takes at once. */
export const hasher = passphraseHasher()

export interface AccountRow {
  id: AccountId
  passphrase: string
  has_second_factor: boolean
}

export async function findAccount(door: Door, email: string): Promise<AccountRow | undefined> {
  return (await door.ask<AccountRow>('find_account', email))[0]
}

/** An account to come in with: one whose passphrase was shown, or one that is still to be made. */
export type ReadyAccount =
  | { id: AccountId; isNew: false; hasSecondFactor: boolean }
  | { id: AccountId; isNew: true; hasSecondFactor: false; email: string; passphrase: string }

/**
 * Gets the account with this e-mail address ready, before any transaction is open: hashing takes long, and a connection
 * held meanwhile is one that nobody else has. Undefined where there is one and the passphrase is another's, so whoever
 * asks must be slowed as at signing in (`attemptAt`).
 */
export async function readyAccount(house: House, email: string, passphrase: string): Promise<ReadyAccount | undefined> {
  const existing = await house.atTheDoor((door) => findAccount(door, email))
  if (!existing) {
    const id = newId<'Account'>()
    return { id, isNew: true, hasSecondFactor: false, email, passphrase: await hasher.hash(passphrase) }
  }
  if (!(await hasher.verify(passphrase, existing.passphrase))) return undefined
  return { id: existing.id, isNew: false, hasSecondFactor: existing.has_second_factor }
}

/** Makes the account if it is new. Undefined where somebody made one with the same address meanwhile. */
export async function settleAccount(door: Door, account: ReadyAccount): Promise<AccountId | undefined> {
  if (!account.isNew) return account.id
  const { id, email, passphrase } = account
  const [added] = await door.ask<{ add_account: boolean }>('add_account', id, email, passphrase, door.now)
  return added?.add_account ? id : undefined
}

/** The account, if the passphrase is right; the same work is done where there is no such account. */
export async function checkPassphrase(account: AccountRow | undefined, passphrase: string): Promise<boolean> {
  if (!account) {
    await hasher.verifyAgainstNobody(passphrase)
    return false
  }
  return hasher.verify(passphrase, account.passphrase)
}
