/** Whether it was shown that whoever signs in reads the address of the account: links to sign in go to no other. */
import type { Door } from '#platform/database/house.ts'
import type { AccountId } from './actor.ts'

export interface AccountAddress {
  email: string
  confirmedAt: Date | null
}

interface AddressFound {
  email: string
  confirmed_at: Date | null
}

export async function findAddress(door: Pick<Door, 'ask'>, account: AccountId): Promise<AccountAddress | undefined> {
  const [row] = await door.ask<AddressFound>('find_confirmed_email', account)
  return row && { email: row.email, confirmedAt: row.confirmed_at }
}

/** False where the account has another address by now. */
export async function confirmAddress(door: Door, account: AccountId, email: string): Promise<boolean> {
  const [row] = await door.ask<{ confirm_email: boolean }>('confirm_email', account, email.toLowerCase(), door.now)
  return row?.confirm_email ?? false
}
