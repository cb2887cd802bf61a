/** A key as text that a person can copy by hand: with a heading, in groups, and with a check that notices a slip. */
import { createHash } from 'node:crypto'
import { keyBytes } from './secret-key.ts'

const format = 'key-1'
// Thirty-two bytes are 43 letters of base64url, which needs no padding and no slash.
const keyLetters = Math.ceil((keyBytes * 8) / 6)
const checkLetters = 6

export function writeKeyText(secret: Uint8Array, heading: readonly string[]): string {
  const letters = Buffer.from(secret).toString('base64url')
  return [
    ...heading.map((line) => `# ${line}`),
    format,
    inGroups(letters.slice(0, 22)),
    inGroups(letters.slice(22)),
    `check ${checkOf(secret)}`,
    '',
  ].join('\n')
}

/**
 * The key's bytes; or why there are none. Spaces and line breaks may fall anywhere. Thirty-six bits of check miss one
 * slip in some seventy thousand million, and tell nobody anything of 256 random bits.
 */
export function readKeyText(text: string): Buffer | 'not a key' | 'mistyped' {
  const [first, ...rest] = text.split('\n').flatMap((line) => {
    const words = line.trim()
    return words === '' || words.startsWith('#') ? [] : [words]
  })
  if (first !== format) return 'not a key'
  const [letters = '', check = ''] = rest.join('').replaceAll(/\s/g, '').split('check')
  if (letters.length !== keyLetters || check.length !== checkLetters) return 'not a key'
  const secret = Buffer.from(letters, 'base64url')
  // The last letter carries two spare bits; a slip that only touched those would otherwise pass unseen.
  const isExact = secret.length === keyBytes && secret.toString('base64url') === letters
  return isExact && checkOf(secret) === check ? secret : 'mistyped'
}

function inGroups(letters: string): string {
  return (letters.match(/.{1,4}/g) ?? []).join(' ')
}

function checkOf(secret: Uint8Array): string {
  return createHash('sha256').update(format).update(secret).digest('base64url').slice(0, checkLetters)
}
