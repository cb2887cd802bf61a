/** Who has been without a programme for so long that somebody looks at it again, and by when. */
import type { Calendar } from '#modules/calendar/index.ts'
import { lastWeeksDays, termAfter, termOf } from '#modules/calendar/index.ts'
import { daysAfter } from '#platform/text/dates.ts'
import { monthsLater } from '#platform/text/months.ts'

export interface Without {
  readonly person: string
  readonly kind: 'adult' | 'young-person'
  /** The first day on which they are in no programme, appointed to nothing and engaged for nothing. */
  readonly since: string
  /** The last day until which somebody said that they stay. */
  readonly keptUntil: string | null
}

export interface WithoutRule {
  readonly months: number
  readonly calendar: Calendar
}

/** The first day on which somebody is to look at it. */
export function reachedOn({ since, keptUntil }: Without, months: number): string {
  const reached = monthsLater(since, months)
  const released = keptUntil === null ? reached : daysAfter(keptUntil, 1)
  return released > reached ? released : reached
}

/** The last day in time: the end of the term, or of the next where three weeks do not remain. */
export function reviewBy(one: Without, { months, calendar }: WithoutRule): string {
  const reached = reachedOn(one, months)
  const term = termOf(calendar, reached)
  return daysAfter(reached, lastWeeksDays) > term.until ? termAfter(calendar, term).until : term.until
}

export type WithoutState = 'not-yet' | 'waiting' | 'overdue'

export function withoutState(one: Without, rule: WithoutRule, day: string): WithoutState {
  if (day < reachedOn(one, rule.months)) return 'not-yet'
  return day > reviewBy(one, rule) ? 'overdue' : 'waiting'
}

export const withoutTurns = (one: Without, rule: WithoutRule): string[] => [
  reachedOn(one, rule.months),
  daysAfter(reviewBy(one, rule), 1),
]

export type KeepProblem = 'over-already' | 'too-long'

/** Somebody stays for a year at the most before it is asked again. */
export function problemWithKeeping(untilOn: string, today: string): KeepProblem | undefined {
  if (untilOn <= today) return 'over-already'
  return untilOn > monthsLater(today, 12) ? 'too-long' : undefined
}
