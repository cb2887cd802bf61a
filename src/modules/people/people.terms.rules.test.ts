/** Terms have no gaps and no overlaps, and end where we say. */
import { expect, test } from 'vitest'
import { daysAfter } from '#platform/text/dates.ts'
import { lastWeeksFrom, termAfter, termOf } from './people.terms.rules.ts'

test.each([
  ['2026-09-01', 'autumn', '2026-09-01', '2026-12-31'],
  ['2026-12-31', 'autumn', '2026-09-01', '2026-12-31'],
  ['2027-01-01', 'spring', '2027-01-01', '2027-03-31'],
  ['2028-02-29', 'spring', '2028-01-01', '2028-03-31'],
  ['2027-03-31', 'spring', '2027-01-01', '2027-03-31'],
  ['2027-04-01', 'summer', '2027-04-01', '2027-08-31'],
  ['2027-08-31', 'summer', '2027-04-01', '2027-08-31'],
])('%s lies in the %s term, from %s until %s', (day, name, from, until) => {
  expect(termOf(day)).toEqual({ name, from, until })
})

test('every day of two years lies in one term, which the next follows without a gap', () => {
  for (let day = '2026-01-01'; day < '2028-01-01'; day = daysAfter(day, 1)) {
    const term = termOf(day)
    expect(term.from <= day && day <= term.until).toBe(true)
    expect(termAfter(term).from).toBe(daysAfter(term.until, 1))
  }
})

test('the last three weeks are twenty-one days, the last one counted', () => {
  expect(lastWeeksFrom('2026-12-31')).toBe('2026-12-11')
})
