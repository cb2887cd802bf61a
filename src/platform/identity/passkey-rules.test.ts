/** When a passkey must have been copied, and where there can be passkeys at all. */
import { expect, test } from 'vitest'
import { counterStanding, mayHavePasskeys } from './passkey-rules.ts'

test.each([
  [0, 0, 'does-not-count'],
  [0, 1, 'counts-on'],
  [7, 8, 'counts-on'],
  [7, 4_000_000_000, 'counts-on'],
  [7, 7, 'went-back'],
  [7, 6, 'went-back'],
  [7, 0, 'went-back'],
  [1, 0, 'went-back'],
] as const)('last %i, now %i: %s', (last, told, standing) => {
  expect(counterStanding(last, told)).toBe(standing)
})

test.each([
  ['https://kept.example.org', true],
  ['http://localhost:8321', true],
  ['http://127.0.0.1:8321', false],
  ['https://[2001:db8::1]', false],
  ['https://10.200.30.140', false],
  ['https://kept.1.2.3.4.example.org', true],
  ['https://1.2.3.4.example.org', true],
  ['', false],
])('passkeys at %s: %s', (address, may) => {
  expect(mayHavePasskeys(address)).toBe(may)
})
