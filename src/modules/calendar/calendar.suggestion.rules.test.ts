/** What we suggest: Easter falls when it falls, every holiday begins and ends within its season, and a year that is begun with is sound. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedFrom, holidayOf, ourSuggestion } from './calendar.rules.ts'
import { problemWithSpan } from './calendar.span.rules.ts'
import { easterOf, suggestedYear } from './calendar.suggestion.rules.ts'

test.each([
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2049, '2049-04-18'],
  [2076, '2076-04-19'],
])('Easter in %i is on %s', (year, day) => {
  expect(easterOf(year)).toBe(day)
})

test('Easter is a Sunday between 22 March and 25 April, in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1600, max: 3000 }), (year) => {
      const day = easterOf(year)
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0)
      expect(day >= `${year}-03-22` && day <= `${year}-04-25`).toBe(true)
    }),
  )
})

test.each([
  ['2026-12-19', undefined],
  ['2026-12-20', '2027-01-03'],
  ['2027-01-03', '2027-01-03'],
  ['2027-01-04', undefined],
  ['2027-02-15', '2027-02-21'],
  ['2027-03-28', '2027-04-04'],
  ['2027-05-31', '2027-06-06'],
  ['2027-08-31', '2027-08-31'],
  ['2027-09-01', undefined],
  ['2026-10-26', '2026-11-01'],
])('on %s the holiday lasts until %s', (day, until) => {
  expect(holidayOf(ourSuggestion, day)?.until).toBe(until)
})

test('what would first be asked for in a holiday is asked for a fortnight before it', () => {
  expect(['2026-12-19', '2026-12-20', '2027-01-02', '2027-01-04'].map((day) => askedFrom(ourSuggestion, day))).toEqual([
    '2026-12-19',
    '2026-12-06',
    '2026-12-06',
    '2027-01-04',
  ])
  expect([askedFrom(ourSuggestion, '2027-08-11'), askedFrom(ourSuggestion, '2027-08-11', 21)]).toEqual([
    '2027-07-08',
    '2027-07-01',
  ])
})

test('a year that is begun with has three terms and three half-terms that may all be kept, in every year', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2190 }), (year) => {
      const { terms, holidays } = suggestedYear(year)
      const as = (kind: 'term' | 'holiday') => (one: { from: string; until: string }) => ({
        kind,
        from_on: one.from,
        until_on: one.until,
      })
      const all = [...terms.map(as('term')), ...holidays.map(as('holiday'))]
      for (const [at, one] of all.entries()) expect(problemWithSpan(one, all.toSpliced(at, 1))).toBeUndefined()
      for (const holiday of holidays)
        expect(terms.some(({ from, until }) => from < holiday.from && holiday.until < until)).toBe(true)
    }),
  )
})
