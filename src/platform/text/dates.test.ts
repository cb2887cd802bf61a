/** When a day begins in the United Kingdom, in winter, in summer and on the nights when the clocks change. */
import { expect, test } from 'vitest'
import { dayOf, daysAfter, startOfDay } from './dates.ts'

test.each([
  ['2026-11-20', '2026-11-20T00:00:00.000Z', 'in winter'],
  ['2026-07-01', '2026-06-30T23:00:00.000Z', 'in summer'],
  ['2026-03-29', '2026-03-29T00:00:00.000Z', 'on the day the clocks go forward'],
  ['2026-03-30', '2026-03-29T23:00:00.000Z', 'on the day after it'],
  ['2026-10-25', '2026-10-24T23:00:00.000Z', 'on the day the clocks go back'],
  ['2026-10-26', '2026-10-26T00:00:00.000Z', 'on the day after that'],
  ['2027-01-01', '2027-01-01T00:00:00.000Z', 'at the turn of the year'],
])('%s begins at %s, %s', (day, moment) => {
  expect(startOfDay(day).toISOString()).toBe(moment)
})

test('every day of two years begins where the day before ends', () => {
  for (let day = '2026-01-01'; day < '2028-01-01'; day = daysAfter(day, 1)) {
    const start = startOfDay(day)
    expect([dayOf(start), dayOf(new Date(start.getTime() - 1))]).toEqual([day, daysAfter(day, -1)])
  }
})

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-11-20', 0, '2026-11-20'],
])('%s and %i days is %s', (day, days, after) => {
  expect(daysAfter(day, days)).toBe(after)
})
