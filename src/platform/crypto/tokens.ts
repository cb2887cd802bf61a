/** Tokens that let somebody in: made of chance alone, given out once, and kept only as a digest. */
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** What is given out, and what is stored instead of it. */
export interface NewToken {
  readonly token: string
  readonly digest: Buffer
}

// No 0 and O, 1, I and L, U and V: whoever reads a code aloud or from paper has one way to read it.
const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 6
const groupLetters = 3
/** With room for whatever somebody puts between the letters; making capitals of more costs time. */
const longestTyped = 200

/** For cookies and links: 32 random bytes in 43 letters of base64url. */
export function newToken(): NewToken {
  return withDigest(randomBytes(32).toString('base64url'))
}

/**
 * For paper: `K7M-2QX-…`, 18 letters of 30, a little over 88 bits: too many to be guessed, even from the digest, so
 * that a plain SHA-256 is enough.
 */
export function printedCode(): NewToken {
  const letters = Array.from({ length: groups * groupLetters }, () => alphabet.charAt(randomInt(alphabet.length)))
  const code = Array.from({ length: groups }, (_, group) =>
    letters.slice(group * groupLetters, (group + 1) * groupLetters).join(''),
  )
  return { token: code.join('-'), digest: digestOf(letters.join('')) }
}

/** Six letters that somebody reads off one screen and types on another: no secret, and too many to hit by chance. */
export function shortCode(): string {
  return Array.from({ length: 6 }, () => alphabet.charAt(randomInt(alphabet.length))).join('')
}

/** The digest to look up, or undefined where the text cannot be a token of ours. */
export function digestOfToken(token: string): Buffer | undefined {
  return /^[A-Za-z0-9_-]{43}$/.test(token) ? digestOf(token) : undefined
}

/**
 * The digest of a printed code as somebody typed it: in either case, with or without dashes and spaces of any kind.
 * Undefined where a letter is missing or was never in a code.
 */
export function digestOfCode(typed: string): Buffer | undefined {
  if (typed.length > longestTyped) return undefined
  const letters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}.]/gu, '')
  const isCode = letters.length === groups * groupLetters && [...letters].every((letter) => alphabet.includes(letter))
  return isCode ? digestOf(letters) : undefined
}

/** Takes the same time wherever the two differ. */
export function isSameDigest(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other)
}

function withDigest(token: string): NewToken {
  return { token, digest: digestOf(token) }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
