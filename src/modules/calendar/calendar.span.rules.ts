/** What may be kept as a term or a holiday beside those that are there. */
import { daysAfter } from '#platform/text/dates.ts'
import type { SpanKind } from './calendar.words.ts'

export interface SpanWish {
  readonly kind: SpanKind
  readonly from_on: string
  readonly until_on: string
}

export type SpanProblem = 'ends-before-it-begins' | 'too-long' | 'out-of-time' | 'overlaps'

/** The longest that a term or a holiday may last. */
const mostDays = 366

/** `others`: all that are there but the one that is changed. */
export function problemWithSpan(wish: SpanWish, others: readonly SpanWish[]): SpanProblem | undefined {
  if (wish.until_on < wish.from_on) return 'ends-before-it-begins'
  if (wish.from_on < '2000-01-01' || wish.from_on > '2199-12-31') return 'out-of-time'
  if (daysAfter(wish.from_on, mostDays - 1) < wish.until_on) return 'too-long'
  return others.some((other) => other.kind === wish.kind && overlap(other, wish)) ? 'overlaps' : undefined
}

const overlap = (one: SpanWish, other: SpanWish) => one.from_on <= other.until_on && other.from_on <= one.until_on

/** The year of whose September a school year begins that a day lies in. */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '08-01' ? year : year - 1
}

/** The school years that may be set from our suggestion on a day. */
export const yearsToSet = (today: string): number[] => [0, 1, 2].map((more) => schoolYearOf(today) + more)
