/** The terms and holidays that we suggest where an organisation has said nothing of its own. */
import { daysAfter } from '#platform/text/dates.ts'

/** From the first day until the last, `2026-12-20`. */
export interface Days {
  readonly from: string
  readonly until: string
}

export interface NamedDays extends Days {
  readonly name: string
}

/** Autumn from 1 September, spring from 1 January, summer from 1 April, where Easter is near enough for a suggestion. */
export const suggestedStarts = [
  { name: 'spring', day: '01-01' },
  { name: 'summer', day: '04-01' },
  { name: 'autumn', day: '09-01' },
] as const

/** Those that touch a year. Councils and nations differ by a week or two. */
export function suggestedHolidays(year: number): Days[] {
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

/** What a year from September on begins with, to be put right by the organisation: what lies between terms is holidays. */
export function suggestedYear(year: number): { terms: NamedDays[]; holidays: NamedDays[] } {
  const easter = easterOf(year + 1)
  const half = (from: string) => ({ name: 'Half-term holiday', ...weekFrom(firstMondayFrom(from)) })
  return {
    terms: [
      { name: 'Autumn term', from: `${year}-09-01`, until: `${year}-12-19` },
      { name: 'Spring term', from: `${year + 1}-01-04`, until: daysAfter(easter, -9) },
      { name: 'Summer term', from: daysAfter(easter, 8), until: `${year + 1}-07-21` },
    ],
    holidays: [half(`${year}-10-22`), half(`${year + 1}-02-13`), half(`${year + 1}-05-25`)],
  }
}

/** Half a term ends in a week without school. */
const weekFrom = (monday: string): Days => ({ from: monday, until: daysAfter(monday, 6) })

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
