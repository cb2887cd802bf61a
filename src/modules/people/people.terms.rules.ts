/** Which school term a day lies in, by a rule of our own until an organisation has a calendar. */
import { daysAfter } from '#platform/text/dates.ts'

export interface Term {
  readonly name: 'autumn' | 'spring' | 'summer'
  /** The first and the last day, `2026-11-20`. */
  readonly from: string
  readonly until: string
}

/** Autumn from 1 September, spring from 1 January, summer from 1 April, where Easter is near enough for a suggestion. */
export function termOf(day: string): Term {
  const [year = '', month = ''] = day.split('-')
  if (month >= '09') return { name: 'autumn', from: `${year}-09-01`, until: `${year}-12-31` }
  if (month >= '04') return { name: 'summer', from: `${year}-04-01`, until: `${year}-08-31` }
  return { name: 'spring', from: `${year}-01-01`, until: `${year}-03-31` }
}

export function termAfter(term: Term): Term {
  return termOf(daysAfter(term.until, 1))
}

/** What is to be done in a term is due soon in its last three weeks. */
export const lastWeeksDays = 21

/** The first day of the last three weeks before, and with, a last day. */
export function lastWeeksFrom(until: string): string {
  return daysAfter(until, 1 - lastWeeksDays)
}
