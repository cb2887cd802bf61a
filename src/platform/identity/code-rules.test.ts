/** Shows which codes let somebody in, which tell of a wrong clock, and how few may be tried. */
import { describe, expect, test } from 'vitest'
import {
  digitsOf,
  guessesLeftOver,
  halfSignInMs,
  isHalfOpen,
  judgeCode,
  mayTryFromUnknown,
  mostFromUnknown,
  mostTries,
} from './code-rules.ts'

const now = new Date('2026-11-20T09:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const minute = 60_000
const hour = 60 * minute

describe('a code', () => {
  test.each([-1, 0, 1])('of %d half minutes away lets somebody in', (away) => {
    expect(judgeCode({ step: 100 + away, away })).toEqual({ kind: 'right', step: 100 + away })
  })

  test.each([
    [-2, -1, false],
    [2, 1, true],
    [-120, -60, false],
    [120, 60, true],
    [250, 125, true],
    [-250, -125, false],
  ])('of %d half minutes away tells of a clock that is %d minutes off, and lets nobody in', (away, minutesAhead, isToCome) => {
    expect(judgeCode({ step: 1_000 + away, away })).toEqual({
      kind: 'other-time',
      step: 1_000 + away,
      minutesAhead,
      isToCome,
    })
  })

  test('of no time near is simply wrong', () => {
    expect(judgeCode(undefined)).toEqual({ kind: 'wrong' })
  })
})

describe('what is typed', () => {
  test.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 123-456 ', '123456'],
    ['１２３４５６', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['', undefined],
    ['123456; drop table', undefined],
  ])('%j is read as %j', (typed, digits) => {
    expect(digitsOf(typed)).toBe(digits)
  })
})

describe('a half sign-in', () => {
  test.each([
    ['just begun', 0, 0, true],
    ['a moment before ten minutes', halfSignInMs - 1, 0, true],
    ['after ten minutes', halfSignInMs, 0, false],
    ['with one try left', 0, mostTries - 1, true],
    ['with no try left', 0, mostTries, false],
    ['begun by a clock five minutes ahead', -5 * minute, 0, true],
    ['begun by a clock that was put back an hour since', -hour, 0, false],
  ])('%s', (_, age, tries, open) => {
    expect(isHalfOpen({ begunAt: ago(age), tries }, now)).toBe(open)
  })
})

describe('codes tried from devices that are not known', () => {
  test('may be tried at first', () => {
    expect(mayTryFromUnknown({ failures: 0, lastFailureAt: null }, now)).toBe(true)
  })

  test('may be tried so often in a day and no more', () => {
    expect(mayTryFromUnknown({ failures: mostFromUnknown - 1, lastFailureAt: now }, now)).toBe(true)
    expect(mayTryFromUnknown({ failures: mostFromUnknown, lastFailureAt: now }, now)).toBe(false)
    expect(mayTryFromUnknown({ failures: 1_000, lastFailureAt: now }, now)).toBe(false)
  })

  test('are forgotten evenly over a day', () => {
    expect(guessesLeftOver({ failures: 60, lastFailureAt: ago(12 * hour) }, now)).toBeCloseTo(30)
    expect(guessesLeftOver({ failures: 60, lastFailureAt: ago(24 * hour) }, now)).toBe(0)
    expect(mayTryFromUnknown({ failures: 60, lastFailureAt: ago(24 * minute) }, now)).toBe(true)
  })

  test('are not forgiven by a clock an hour behind, nor held for ever by one put back for good', () => {
    expect(mayTryFromUnknown({ failures: 60, lastFailureAt: ago(-hour) }, now)).toBe(false)
    expect(mayTryFromUnknown({ failures: 60, lastFailureAt: ago(-365 * 24 * hour) }, now)).toBe(true)
  })
})
