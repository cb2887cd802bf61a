/** Shows that recovery codes are hard to guess, easy to type, and useless to whoever reads the table. */
import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { newRecoveryCodes, recoveryDigest, recoveryLetters } from './recovery-codes.ts'

const digest = (text: string) => createHmac('sha256', 'one installation').update(text).digest('hex')

test('ten codes are made, no two alike, without letters that are taken for others', () => {
  const codes = newRecoveryCodes()
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-TV-Z]{4}(-[2-9A-HJKMNP-TV-Z]{4}){2}$/)
})

test('a code is the same however it is typed', () => {
  const [code = ''] = newRecoveryCodes()
  const letters = code.replaceAll('-', '')
  for (const typed of [
    code,
    code.toLowerCase(),
    letters,
    ` ${letters.slice(0, 6)} ${letters.slice(6)} `,
    code.replaceAll('-', '–'),
  ])
    expect(recoveryLetters(typed)).toBe(letters)
})

test.each([
  '',
  '123456',
  'K7M2-QX9P-DH4',
  'K7M2-QX9P-DH4TT',
  'K7M2-QX9P-DH41',
  'O7M2-QX9P-DH4T',
  'x'.repeat(1_000),
])('%j is no recovery code', (typed) => {
  expect(recoveryLetters(typed)).toBeUndefined()
})

test('what is kept of a code is of one account and one installation', () => {
  const kept = recoveryDigest(digest, 'one', 'K7M2QX9PDH4T')
  expect(recoveryDigest(digest, 'two', 'K7M2QX9PDH4T')).not.toBe(kept)
  const elsewhere = (text: string) => createHmac('sha256', 'another').update(text).digest('hex')
  expect(recoveryDigest(elsewhere, 'one', 'K7M2QX9PDH4T')).not.toBe(kept)
  expect(kept).not.toContain('K7M2')
})

test('what is far too long to be one is none, however much of it is blank', () => {
  const [code = ''] = newRecoveryCodes()
  expect(recoveryLetters(code + ' '.repeat(86))).toBe(code.replaceAll('-', ''))
  expect(recoveryLetters(code + ' '.repeat(87))).toBeUndefined()
})
