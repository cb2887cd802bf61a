/** Shows for how long a shown second factor is fresh. */
import { expect, test } from 'vitest'
import { isFresh } from './proof-rules.ts'

const now = new Date('2026-11-20T09:00:00Z')
const secondsAgo = (seconds: number) => new Date(now.getTime() - seconds * 1000)

test.each([
  ['just now', 0, true],
  ['nine minutes ago', 540, true],
  ['a moment before ten minutes', 599, true],
  ['ten minutes ago', 600, false],
  ['an hour ago', 3_600, false],
  ['a moment ahead, by another process’s clock', -30, true],
  ['exactly a minute ahead', -60, true],
  ['more than a minute ahead: the clock was put back', -61, false],
  ['an hour ahead', -3_600, false],
])('what was shown %s', (_, seconds, fresh) => {
  expect(isFresh(secondsAgo(seconds), now)).toBe(fresh)
})

test('what was never shown is not fresh', () => {
  expect(isFresh(null, now)).toBe(false)
  expect(isFresh(undefined, now)).toBe(false)
})
