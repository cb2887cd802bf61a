/** Who has been in no programme for long enough to be looked at, and by when; months that have no such day. */
import { describe, expect, test } from 'vitest'
import { ourSuggestion } from '#modules/calendar/index.ts'
import { monthsLater } from '#platform/text/months.ts'
import type { Without } from './programmes.without.rules.ts'
import { problemWithKeeping, reachedOn, reviewBy, withoutState, withoutTurns } from './programmes.without.rules.ts'

const rule = { months: 12, calendar: ourSuggestion }
const since = (day: string, keptUntil: string | null = null): Without => ({
  person: 'one',
  kind: 'young-person',
  since: day,
  keptUntil,
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-01-31', 13, '2028-02-29'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-11-20', 12, '2027-11-20'],
  ['2026-03-31', 60, '2031-03-31'],
])('%s and %i months is %s', (day, months, later) => {
  expect(monthsLater(day, months)).toBe(later)
})

describe('somebody in no programme', () => {
  test.each([
    ['a day before a year', '2026-11-19', 'not-yet'],
    ['after a year', '2026-11-20', 'waiting'],
    ['on the last day of the term', '2026-12-31', 'waiting'],
    ['after it', '2027-01-01', 'overdue'],
  ])('%s', (_, day, state) => {
    expect(withoutState(since('2025-11-20'), rule, day)).toBe(state)
  })

  test('too late in a term to be looked at in it has the next', () => {
    expect([reviewBy(since('2025-12-10'), rule), reviewBy(since('2025-12-11'), rule)]).toEqual([
      '2026-12-31',
      '2027-03-31',
    ])
  })

  test('of whom it was said that they stay is asked about the day after, and never sooner than the months', () => {
    expect(reachedOn(since('2025-11-20', '2027-02-01'), 12)).toBe('2027-02-02')
    expect(reachedOn(since('2025-11-20', '2026-02-01'), 12)).toBe('2026-11-20')
  })

  test('turns only on the days it says', () => {
    const one = since('2025-11-20')
    const turns = withoutTurns(one, rule)
    expect(turns).toEqual(['2026-11-20', '2027-01-01'])
  })

  test('stays for a year at the most', () => {
    const keep = (until: string) => problemWithKeeping(until, '2026-11-20')
    expect([keep('2026-11-20'), keep('2026-11-21'), keep('2027-11-20'), keep('2027-11-21')]).toEqual([
      'over-already',
      undefined,
      undefined,
      'too-long',
    ])
  })
})
