/** Finds or makes the account of somebody who was invited, without telling which of the two it was. */
import { newId } from '#platform/crypto/ids.ts'
import type { Door } from '#platform/database/house.ts'
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

/**
 * The account with this e-mail address: a new one, or the one that exists where the passphrase is its own.
 * Undefined where it exists and the passphrase is another's.
 */
export async function settleAccount(door: Door, email: string, passphrase: string): Promise<AccountId | undefined> {
  const existing = await findAccount(door, email)
  if (existing) return (await hasher.verify(passphrase, existing.passphrase)) ? existing.id : undefined
  const id = newId<'Account'>()
  const hashed = await hasher.hash(passphrase)
  const [added] = await door.ask<{ add_account: boolean }>('add_account', id, email, hashed, door.now)
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
