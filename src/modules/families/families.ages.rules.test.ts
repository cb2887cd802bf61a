/** How old somebody is, on paper: birthdays, leap days, bands, and the day on which they turn 18. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf } from '#platform/text/dates.ts'
import {
  agesOn,
  birthdayAt,
  couldBeBelow,
  eighteenthOf,
  isSurely,
  problemWithAge,
  turnsOn,
  yearsBetween,
} from './families.ages.rules.ts'
import { ageBands, bandBounds } from './families.words.ts'

const born = (bornOn: string) => ({ bornOn, band: null, bandOn: null })
const aged = (band: (typeof ageBands)[number], bandOn: string) => ({ bornOn: null, band, bandOn })
const somebody = { keptAs: 'child' as const, leftOn: null }

test.each([
  ['2008-11-20', '2026-11-19', 17],
  ['2008-11-20', '2026-11-20', 18],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
  ['2008-02-29', '2028-02-28', 19],
  ['2008-02-29', '2028-02-29', 20],
  ['2026-11-20', '2026-11-20', 0],
])('born on %s, somebody is on %s %i years old', (from, day, years) => {
  expect(yearsBetween(from, day)).toBe(years)
})

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => dayOf(date))

test('on the birthday that was worked out somebody is that old, and the day before they are not', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 30 }), (from, years) => {
      const on = birthdayAt(from, years)
      const before = new Date(Date.parse(`${on}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
      expect([yearsBetween(from, on), yearsBetween(from, before)]).toEqual([years, years - 1])
    }),
  )
})

test('whoever was in a band is never older or younger than what it comes to', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ageBands), days, days, fc.integer({ min: 0, max: 400 }), (band, one, other, off) => {
      const [bandOn, day] = [one, other].sort() as [string, string]
      const [youngest, oldest] = bandBounds[band]
      // Somebody who really was in the band on that day: as old as can be, as young as can be, or between.
      const years = youngest + (off % (oldest - youngest + 1))
      const bornOn = new Date(Date.parse(`${birthdayAt(bandOn, -years)}T00:00:00Z`) - (off % 365) * 86_400_000)
        .toISOString()
        .slice(0, 10)
      fc.pre(yearsBetween(bornOn, bandOn) === years)
      const ages = agesOn(aged(band, bandOn), day)
      const truly = yearsBetween(bornOn, day)
      expect(ages.least).toBeLessThanOrEqual(truly)
      expect(ages.most).toBeGreaterThanOrEqual(truly)
    }),
  )
})

test('what protects a child holds while they could still be one', () => {
  expect(isSurely({ least: 15, most: 17 }, 16)).toBe(false)
  expect(couldBeBelow({ least: 15, most: 17 }, 16)).toBe(true)
  expect(isSurely({ least: 16, most: 16 }, 16)).toBe(true)
})

describe('turning 18', () => {
  test.each([
    ['2026-10-08', { state: 'child' }],
    ['2026-10-09', { state: 'soon', on: '2026-11-20' }],
    ['2026-11-19', { state: 'soon', on: '2026-11-20' }],
    ['2026-11-20', { state: 'turned', on: '2026-11-20' }],
    ['2030-01-01', { state: 'turned', on: '2026-11-20' }],
  ])('is told of six weeks before, and on %s it is %j', (day, state) => {
    expect(eighteenthOf({ ...born('2008-11-20'), ...somebody }, day, 42)).toEqual(state)
  })

  test('of somebody whose age alone is known is asked when they may be 18, and is sure once nobody of that age is younger', () => {
    const facts = { ...aged('16-17', '2025-01-10'), ...somebody }
    const states = ['2025-01-11', '2025-07-12', '2026-12-31', '2027-01-10'].map(
      (day) => eighteenthOf(facts, day, 42).state,
    )
    expect(states).toEqual(['child', 'may-have-turned', 'may-have-turned', 'turned'])
  })

  test('is nobody’s business once it is settled, or they have left', () => {
    const grown = born('2000-01-01')
    expect(eighteenthOf({ ...grown, ...somebody, keptAs: 'adult' }, '2026-11-20', 42).state).toBe('settled')
    expect(eighteenthOf({ ...grown, ...somebody, leftOn: '2026-11-19' }, '2026-11-20', 42).state).toBe('settled')
    expect(eighteenthOf({ ...grown, ...somebody, leftOn: '2026-11-20' }, '2026-11-20', 42).state).toBe('turned')
  })

  test('changes on no day but those that were said beforehand', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(undefined, ...ageBands), days, (from, band, day) => {
        const facts = band ? aged(band, from) : born(from)
        const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
        fc.pre(day >= from && !turnsOn(facts, 42).includes(next))
        const on = (when: string) => eighteenthOf({ ...facts, ...somebody }, when, 42)
        expect(on(next)).toEqual(on(day))
      }),
    )
  })
})

test.each([
  ['2026-11-21', false, 'not-born-yet'],
  ['2026-11-20', false, undefined],
  ['2008-11-20', false, 'is-adult'],
  ['2008-11-20', true, undefined],
  ['2008-11-21', false, undefined],
  ['1900-01-01', true, 'too-long-ago'],
  [null, false, undefined],
] as const)('a birthday on %s, an adult at risk: %s, is %s', (bornOn, isAtRisk, problem) => {
  expect(problemWithAge(bornOn, isAtRisk, '2026-11-20')).toBe(problem)
})
