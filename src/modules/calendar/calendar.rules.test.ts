/** Every day lies in one term, whatever an organisation has entered; without entries everything is as we suggest. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysAfter } from '#platform/text/dates.ts'
import type { Calendar } from './calendar.rules.ts'
import { askedFrom, holidayOf, lastWeeksFrom, ourSuggestion, termAfter, termOf } from './calendar.rules.ts'
import { easterOf } from './calendar.suggestion.rules.ts'

const year: Calendar = {
  terms: [
    { name: 'Autumn', from: '2026-09-03', until: '2026-12-18' },
    { name: 'Spring', from: '2027-01-05', until: '2027-03-25' },
    { name: 'Summer', from: '2027-04-12', until: '2027-07-20' },
  ],
  holidays: [{ name: 'Half-term', from: '2026-10-19', until: '2026-10-30' }],
}
/** Schools that begin in the middle of August. */
const north: Calendar = {
  terms: [
    { name: 'First', from: '2026-08-17', until: '2026-12-18' },
    { name: 'Second', from: '2027-01-05', until: '2027-06-25' },
  ],
  holidays: [],
}

describe('our suggestion', () => {
  test.each([
    ['2026-09-01', 'autumn', '2026-09-01', '2026-12-31'],
    ['2026-12-31', 'autumn', '2026-09-01', '2026-12-31'],
    ['2027-01-01', 'spring', '2027-01-01', '2027-03-31'],
    ['2028-02-29', 'spring', '2028-01-01', '2028-03-31'],
    ['2027-04-01', 'summer', '2027-04-01', '2027-08-31'],
    ['2027-08-31', 'summer', '2027-04-01', '2027-08-31'],
  ])('%s lies in the %s term, from %s until %s', (day, name, from, until) => {
    expect(termOf(ourSuggestion, day)).toEqual({ name, isOwn: false, from, until })
  })

  test('holds for every day of an organisation that has entered nothing', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(termOf(ourSuggestion, day)).toMatchObject(plainTermOf(day))
        expect(holidayOf(ourSuggestion, day)).toEqual(plainHolidayOf(day))
      }),
      { numRuns: 400 },
    )
  })
})

describe('an organisation’s own dates', () => {
  test.each([
    ['the last day of its own first term', '2026-12-18', 'Autumn', '2026-09-03', '2027-01-04'],
    ['the holidays after it belong to it', '2027-01-04', 'Autumn', '2026-09-03', '2027-01-04'],
    ['the next begins with its own first day', '2027-01-05', 'Spring', '2027-01-05', '2027-04-11'],
    ['after the last, until ours begins', '2027-08-31', 'Summer', '2027-04-12', '2027-08-31'],
    ['what is not entered yet is as we suggest', '2027-09-01', 'autumn', '2027-09-01', '2027-12-31'],
    ['two days before its own autumn are no term of ours', '2026-09-01', 'summer', '2026-04-01', '2026-09-02'],
  ])('%s', (_, day, name, from, until) => {
    expect(termOf(year, day)).toMatchObject({ name, from, until })
  })

  test('a term that begins in August is no summer of ours', () => {
    expect(termOf(north, '2026-08-16')).toMatchObject({ name: 'summer', until: '2026-08-16' })
    expect(termOf(north, '2026-09-01')).toMatchObject({ name: 'First', from: '2026-08-17' })
    expect(holidayOf(north, '2026-08-16')).toEqual({ from: '2026-07-22', until: '2026-08-16' })
    expect(holidayOf(north, '2026-08-17')).toBeUndefined()
  })

  test.each([
    ['a holiday in a term', '2026-10-19', { from: '2026-10-19', until: '2026-10-30' }],
    ['the half-term that we would suggest is not one as well', '2026-11-01', undefined],
    ['the days between two terms', '2026-12-20', { from: '2026-12-19', until: '2027-01-04' }],
    ['a term in what we would suggest as Easter', '2027-03-21', undefined],
    ['a term that goes on where we would suggest half-term', '2027-02-15', undefined],
    ['the summer, not entered yet', '2027-08-11', { from: '2027-07-22', until: '2027-08-31' }],
    ['a weekend between two terms', '2027-01-04', { from: '2026-12-19', until: '2027-01-04' }],
  ])('%s', (_, day, holiday) => {
    expect(holidayOf(year, day)).toEqual(holiday)
  })

  test('a weekend between two halves of a term is no holiday', () => {
    const halves: Calendar = {
      terms: [
        { name: 'One', from: '2026-09-03', until: '2026-10-16' },
        { name: 'Two', from: '2026-10-19', until: '2026-12-18' },
      ],
      holidays: [],
    }
    expect(holidayOf(halves, '2026-10-17')).toBeUndefined()
  })

  test('holidays alone stand in the place of ours, and leave the others', () => {
    const easter: Calendar = { terms: [], holidays: [{ name: 'Easter', from: '2027-04-03', until: '2027-04-18' }] }
    expect(holidayOf(easter, '2027-03-25')).toBeUndefined()
    expect(holidayOf(easter, '2027-04-10')).toEqual({ from: '2027-04-03', until: '2027-04-18' })
    expect(holidayOf(easter, '2027-02-15')).toEqual({ from: '2027-02-15', until: '2027-02-21' })
  })

  test('what would first be asked for in its own holidays is asked for before them', () => {
    expect(askedFrom(year, '2026-12-30')).toBe('2026-12-05')
    expect(askedFrom(year, '2026-10-25')).toBe('2026-10-05')
    expect(askedFrom(year, '2026-11-20')).toBe('2026-11-20')
  })

  test('two years far apart say nothing of the time between them', () => {
    const [autumn] = year.terms
    const late = { name: 'Late', from: '2028-09-04', until: '2028-12-20' }
    const apart: Calendar = { terms: autumn ? [autumn, late] : [], holidays: [] }
    expect(termOf(apart, '2027-05-01')).toMatchObject({ name: 'summer', from: '2027-04-01' })
    expect(holidayOf(apart, '2027-05-01')).toBeUndefined()
  })

  test('every day lies in one term, which the next follows without a gap, whatever was entered', () => {
    fc.assert(
      fc.property(aCalendar, aDay, (calendar, day) => {
        const term = termOf(calendar, day)
        expect(term.from <= day && day <= term.until).toBe(true)
        expect(termOf(calendar, term.from)).toEqual(term)
        expect(termOf(calendar, term.until)).toEqual(term)
        expect(termAfter(calendar, term).from).toBe(daysAfter(term.until, 1))
      }),
      { numRuns: 400 },
    )
  })

  test('a day of one’s own term is a holiday only where one’s own holidays say so, whatever was entered', () => {
    fc.assert(
      fc.property(aCalendar, aDay, (calendar, day) => {
        const isIn = (all: readonly { from: string; until: string }[]) =>
          all.some(({ from, until }) => from <= day && day <= until)
        const holiday = holidayOf(calendar, day)
        if (isIn(calendar.holidays)) expect(holiday).toBeDefined()
        else if (isIn(calendar.terms)) expect(holiday).toBeUndefined()
        if (holiday) expect(holiday.from <= day && day <= holiday.until).toBe(true)
        expect(holidayOf(calendar, askedFrom(calendar, day)) === undefined || holiday !== undefined).toBe(true)
      }),
      { numRuns: 400 },
    )
  })
})

test('the last three weeks are twenty-one days, the last one counted', () => {
  expect(lastWeeksFrom('2026-12-31')).toBe('2026-12-11')
})

const aDay = fc.integer({ min: 0, max: 2200 }).map((days) => daysAfter('2024-01-01', days))

/** Terms that do not overlap, with gaps from none to years, and holidays anywhere. */
const aCalendar = fc
  .record({
    begins: fc.integer({ min: 0, max: 700 }),
    terms: fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 200 })), { maxLength: 8 }),
    holidays: fc.array(fc.tuple(aDay, fc.integer({ min: 0, max: 60 })), { maxLength: 5 }),
  })
  .map(({ begins, terms, holidays }): Calendar => {
    let day = daysAfter('2024-01-01', begins)
    const own = terms.map(([gap, length], at) => {
      const from = daysAfter(day, gap + 1)
      day = daysAfter(from, length)
      return { name: `Term ${at}`, from, until: day }
    })
    return {
      terms: own,
      holidays: holidays.map(([from, length]) => ({ name: 'Off', from, until: daysAfter(from, length) })),
    }
  })

/** Our suggestion said a second time, month by month. */
function plainTermOf(day: string) {
  const [year = '', month = ''] = day.split('-')
  if (Number(month) >= 9) return { name: 'autumn', from: `${year}-09-01`, until: `${year}-12-31` }
  if (Number(month) >= 4) return { name: 'summer', from: `${year}-04-01`, until: `${year}-08-31` }
  return { name: 'spring', from: `${year}-01-01`, until: `${year}-03-31` }
}

function plainHolidayOf(day: string) {
  const year = Number(day.slice(0, 4))
  const monday = (from: string) => {
    let on = from
    while (new Date(`${on}T00:00:00Z`).getUTCDay() !== 1) on = daysAfter(on, 1)
    return { from: on, until: daysAfter(on, 6) }
  }
  const easter = easterOf(year)
  const winter = day.slice(5) < '06-01' ? year - 1 : year
  return [
    { from: `${winter}-12-20`, until: `${winter + 1}-01-03` },
    monday(`${year}-02-13`),
    { from: daysAfter(easter, -8), until: daysAfter(easter, 7) },
    monday(`${year}-05-25`),
    { from: `${year}-07-22`, until: `${year}-08-31` },
    monday(`${year}-10-22`),
  ].find(({ from, until }) => from <= day && day <= until)
}
