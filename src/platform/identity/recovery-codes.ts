/** Codes on paper, each good once in place of a second factor, for the day on which the phone is lost. */
import { randomInt } from 'node:crypto'
import type { Door } from '#platform/database/house.ts'
import type { AccountId } from './actor.ts'

/** No letter that is taken for another. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 3
const groupLetters = 4
export const recoveryCodeCount = 10

/** `K7M2-QX9P-DH4T`: 12 letters of 30 are 58 bits, far more than can be tried at a door that slows. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: recoveryCodeCount }, () =>
    Array.from({ length: groups }, () =>
      Array.from({ length: groupLetters }, () => alphabet.charAt(randomInt(alphabet.length))).join(''),
    ).join('-'),
  )
}

/** The letters of a code as somebody typed it, in either case, however it was grouped; undefined where it cannot be one. */
export function recoveryLetters(typed: string): string | undefined {
  if (typed.length > 100) return undefined
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, '')
  const isCode = letters.length === groups * groupLetters && [...letters].every((letter) => alphabet.includes(letter))
  return isCode ? letters : undefined
}

/** Keyed, and of one account: whoever reads the table can neither try codes against it nor move one elsewhere. */
export function recoveryDigest(digest: (text: string) => string, account: string, letters: string): string {
  return digest(`recovery code of ${account}: ${letters}`)
}

/** In the door's transaction; those made before stop working. They can be seen only now. */
export async function keepNewRecoveryCodes(
  door: Door,
  digest: (text: string) => string,
  account: AccountId,
): Promise<readonly string[]> {
  const codes = newRecoveryCodes()
  const digests = codes.map((code) => recoveryDigest(digest, account, code.replaceAll('-', '')))
  await door.ask('keep_recovery_codes', account, digests, door.now)
  return codes
}
