/** Shows that codes are those of every authenticator app (RFC 6238), and where in time one belongs. */
import { expect, test } from 'vitest'
import { authenticatorAddress, codeAt, findCode, newSecret } from './one-time-codes.ts'

/** "12345678901234567890", the secret of RFC 6238, appendix B. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('%d seconds after 1970 the app shows %s, as the standard says', (seconds, code) => {
  expect(codeAt(secret, at(seconds))).toBe(code)
})

test('a code is found at its own half minute, and the ones around', () => {
  const now = at(1_800_000_015)
  const step = 60_000_000
  expect(findCode(secret, codeAt(secret, now), now)).toEqual({ step, away: 0 })
  expect(findCode(secret, codeAt(secret, at(1_800_000_045)), now)).toEqual({ step: step + 1, away: 1 })
  expect(findCode(secret, codeAt(secret, at(1_799_999_985)), now)).toEqual({ step: step - 1, away: -1 })
})

test('a phone an hour ahead or behind is found, one a day away is not', () => {
  const now = at(1_800_000_000)
  expect(findCode(secret, codeAt(secret, at(1_800_003_600)), now)?.away).toBe(120)
  expect(findCode(secret, codeAt(secret, at(1_799_996_400)), now)?.away).toBe(-120)
  expect(findCode(secret, codeAt(secret, at(1_800_086_400)), now)).toBeUndefined()
})

test('another secret’s code is found nowhere', () => {
  const now = at(1_800_000_000)
  const found = [newSecret(), newSecret(), newSecret()].filter((other) => findCode(secret, codeAt(other, now), now))
  expect(found.length).toBeLessThan(3)
})

test('secrets are 160 bits of chance in the letters that apps take', () => {
  const [one, other] = [newSecret(), newSecret()]
  expect(one).toMatch(/^[A-Z2-7]{32}$/)
  expect(one).not.toBe(other)
})

test('what the app is told names the account and nothing else, whatever is in the address', () => {
  const address = authenticatorAddress(secret, { issuer: 'Kept', email: 'o:brien@rowan.test' })
  const told = new URL(address)
  expect(told.protocol).toBe('otpauth:')
  expect(decodeURIComponent(told.pathname)).toContain('Kept:o brien@rowan.test')
  expect(told.searchParams.get('secret')).toBe(secret)
  expect(told.searchParams.get('digits')).toBe('6')
  expect(told.searchParams.get('period')).toBe('30')
})

test('a new secret is of twenty bytes, and no two are alike', () => {
  const [one, other] = [newSecret(), newSecret()]
  expect([one.length, other.length]).toEqual([32, 32])
  expect(one).not.toBe(other)
})

test('a colon in an address or a name parts nothing', () => {
  const told = decodeURIComponent(authenticatorAddress(secret, { issuer: 'Ke:pt', email: 'a:b@rowan.test' }))
  expect(told).toContain('/Ke pt:a b@rowan.test?')
  expect(told).toContain('issuer=Ke pt')
})
