/** Whether a day lies in the school holidays, by a rule of our own until an organisation has a calendar. */
import { daysAfter } from '#platform/text/dates.ts'

export interface Holiday {
  /** The first and the last day, `2026-12-20`. */
  readonly from: string
  readonly until: string
}

/** The holiday a day lies in. Councils and nations differ by a week or two: this is our suggestion, and says so where it is shown. */
export function holidayOf(day: string): Holiday | undefined {
  const year = Number(day.slice(0, 4))
  return holidaysOf(year).find(({ from, until }) => from <= day && day <= until)
}

/**
 * What is asked for from a day on is asked for earlier where that day lies in a holiday: nobody is asked in the
 * holidays, and on the first day after them it would be late, together with everything else that fell due.
 */
export function askedFrom(day: string, daysBefore = 14): string {
  const holiday = holidayOf(day)
  return holiday ? daysAfter(holiday.from, -daysBefore) : day
}

function holidaysOf(year: number): Holiday[] {
  const easter = easterOf(year)
  return [
    { from: `${year - 1}-12-20`, until: `${year}-01-03` },
    weekFrom(firstMondayFrom(`${year}-02-13`)),
    { from: daysAfter(easter, -8), until: daysAfter(easter, 7) },
    weekFrom(firstMondayFrom(`${year}-05-25`)),
    { from: `${year}-07-22`, until: `${year}-08-31` },
    weekFrom(firstMondayFrom(`${year}-10-22`)),
    { from: `${year}-12-20`, until: `${year + 1}-01-03` },
  ]
}

/** Half a term ends in a week without school. */
const weekFrom = (monday: string): Holiday => ({ from: monday, until: daysAfter(monday, 6) })

function firstMondayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return daysAfter(day, (8 - weekday) % 7)
}

/** Easter Sunday of the western churches, by the golden number, the century's corrections and the Sunday after the full moon. */
export function easterOf(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const leaps = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25)
  const epact = (((leaps + 19 * golden + 15) % 30) + 30) % 30
  const late = epact === 29 || (epact === 28 && golden > 10) ? 1 : 0
  const moon = 21 + epact - late
  const fullMoon = daysAfter(`${String(year).padStart(4, '0')}-03-01`, moon - 1)
  const weekday = new Date(`${fullMoon}T00:00:00Z`).getUTCDay()
  return daysAfter(fullMoon, 7 - weekday)
}
