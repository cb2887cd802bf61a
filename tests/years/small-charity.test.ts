/** A year of a small charity: what is asked of people stays bearable, and the page that says so is fresh. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { mostAWeek } from '#modules/reviews/index.ts'
import { visitors } from '#tests/support/small-charity.ts'
import { mostMinutes, of, totals, writeYearPage, yearPage } from '#tests/support/small-charity-page.ts'
import type { Week } from '#tests/support/small-charity-year.ts'
import { liveTheYear } from '#tests/support/small-charity-year.ts'

const file = join(import.meta.dirname, '../..', yearPage)
let weeks: readonly Week[] = []
let logged: readonly string[] = []
beforeAll(async () => {
  const lived = await liveTheYear()
  weeks = lived.weeks
  logged = lived.logged
  // Written by `node tools/year.ts`; everywhere else the page is only compared.
  if (process.env['KEPT_YEAR'] === 'write') writeFileSync(file, writeYearPage(weeks))
}, 600_000)

const inTerm = () => weeks.filter(({ inHoliday }) => !inHoliday)
const inHolidays = () => weeks.filter(({ inHoliday }) => inHoliday)

describe('in a year of a small charity', () => {
  test('every week is lived through, and Kept complains of nothing', () => {
    expect(weeks).toHaveLength(53)
    expect(inHolidays().length).toBeGreaterThan(10)
    expect(logged).toEqual([])
  })

  test(`the coordinator is asked for at most ${mostMinutes} minutes in a week of term`, () => {
    const over = inTerm().filter((week) => (of(week, 'amira')?.minutes ?? 0) > mostMinutes)
    expect(over.map(({ monday, visits }) => [monday, visits[0]?.minutes])).toEqual([])
  })

  test('so is everybody else', () => {
    for (const who of visitors) expect(totals(inTerm(), who).most).toBeLessThanOrEqual(mostMinutes)
  })

  test('nobody is asked for anything in the holidays, but for what cannot wait', () => {
    const asked = inHolidays().flatMap(({ visits }) => visits.filter(({ minutes }) => minutes > 0))
    expect(asked.map(({ who, on, tasks }) => [who, on, tasks])).toEqual([])
    const pressing = inHolidays().filter((week) => (of(week, 'amira')?.pressing ?? 0) > 0)
    expect(pressing.map(({ monday }) => monday)).toEqual(['2027-08-02'])
  })

  test(`nobody meets more than ${mostAWeek} things in a week, and never one of them twice`, () => {
    for (const { visits } of weeks)
      for (const { tasks } of visits) {
        expect(tasks.length).toBeLessThanOrEqual(mostAWeek)
        expect(new Set(tasks).size).toBe(tasks.length)
      }
  })

  test(`${yearPage} says so`, () => {
    expect(readFileSync(file, 'utf8')).toBe(writeYearPage(weeks))
  })
})
