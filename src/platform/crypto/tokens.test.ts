/** Shows that tokens are long, unlike each other, forgiving when typed, and stored only as digests. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOfCode, digestOfToken, isSameDigest, newToken, printedCode } from './tokens.ts'

describe('a token', () => {
  test('carries 32 random bytes and is found again by its digest', () => {
    const { token, digest } = newToken()
    expect(Buffer.from(token, 'base64url').length).toBe(32)
    expect(digestOfToken(token)?.equals(digest)).toBe(true)
    expect(digest.includes(token)).toBe(false)
  })

  test('is never given twice', () => {
    expect(new Set(Array.from({ length: 500 }, () => newToken().token)).size).toBe(500)
  })

  test.each([
    '',
    'short',
    `${'a'.repeat(42)}=`,
    'a'.repeat(44),
    `${'a'.repeat(42)}\n`,
  ])('is not looked up as %j', (text) => {
    expect(digestOfToken(text)).toBeUndefined()
  })
})

describe('a printed code', () => {
  const { token, digest } = printedCode()

  test('has no letter that could be read as another, and at least 80 bits', () => {
    const letters = Array.from({ length: 400 }, () => printedCode().token.replaceAll('-', '')).join('')
    const used = new Set(letters)
    expect([...'0O1ILU'].filter((letter) => used.has(letter))).toEqual([])
    expect(token).toMatch(/^[2-9A-Z]{3}(-[2-9A-Z]{3}){5}$/)
    expect(18 * Math.log2(used.size)).toBeGreaterThanOrEqual(80)
  })

  test('is recognised in either case and however it is spaced', () => {
    fc.assert(
      fc.property(
        fc.infiniteStream(fc.constantFrom('', ' ', '-', '–', '\n', '. ', '\u00a0')),
        fc.boolean(),
        (gaps, isLower) => {
          const typed = [...token.replaceAll('-', '')].map((letter) => letter + String(gaps.next().value)).join('')
          expect(digestOfCode(isLower ? typed.toLowerCase() : typed)?.equals(digest)).toBe(true)
        },
      ),
    )
  })

  test('with a letter missing, added or impossible is refused before anything is looked up', () => {
    expect(digestOfCode(token.slice(1))).toBeUndefined()
    expect(digestOfCode(`${token}A`)).toBeUndefined()
    expect(digestOfCode(`0${token.slice(1)}`)).toBeUndefined()
    expect(digestOfCode('')).toBeUndefined()
  })

  test('with one letter wrong is another code', () => {
    const wrong = (token.startsWith('A') ? 'B' : 'A') + token.slice(1)
    expect(digestOfCode(wrong)?.equals(digest)).toBe(false)
  })
})

describe('comparing digests', () => {
  test('finds the same to be the same, and any other length or bit to differ', () => {
    const { digest } = newToken()
    expect(isSameDigest(digest, Buffer.from(digest))).toBe(true)
    expect(isSameDigest(digest, digest.subarray(1))).toBe(false)
    expect(isSameDigest(digest, newToken().digest)).toBe(false)
  })
})
