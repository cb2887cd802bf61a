/** When an adopted policy was last looked at, when it is to be looked at next, and how long that is or was. */
import type { ReviewFacts } from '#modules/reader/index.ts'
import { monthsAfter } from '../adopt-policy/adopt-policy.rules.ts'
import { remindDaysBefore } from '../policy.words.ts'

/** Days are written `2026-11-20`. */
export interface Look {
  readonly lookedAtOn: string
  readonly nextReviewOn: string
}

/** The adoption, or the latest review of that version; of two on one day the one entered later, which comes later in the list. */
export function lastLook(adoption: Look, reviews: readonly Look[]): Look {
  return reviews.reduce((last, one) => (one.lookedAtOn >= last.lookedAtOn ? one : last), adoption)
}

/**
 * The day by which it is to be looked at again: as whoever looked at it last signed, but no later than the policy's own
 * interval allows, and at once where a review that fell due before that look was never made.
 */
export function reviewDueOn(
  { lookedAtOn, nextReviewOn }: Look,
  { intervalMonths, overdueSince }: Pick<ReviewFacts, 'intervalMonths' | 'overdueSince'>,
): string {
  const byInterval = intervalMonths === null ? nextReviewOn : monthsAfter(lookedAtOn, intervalMonths)
  const unanswered = overdueSince !== null && lookedAtOn <= overdueSince ? overdueSince : nextReviewOn
  return [nextReviewOn, byInterval, unanswered].sort()[0] ?? nextReviewOn
}

export type Standing = 'later' | 'soon' | 'overdue'

/** Due today is still in time. */
export function standingOf(nextReviewOn: string, today: string): Standing {
  if (nextReviewOn < today) return 'overdue'
  return daysBetween(today, nextReviewOn) <= remindDaysBefore ? 'soon' : 'later'
}

/** “3 days”, “6 weeks”, “5 months”, “2 years and 1 month”: as people say how long something has waited. */
export function spanInWords(from: string, to: string): string {
  const days = daysBetween(from, to)
  if (days < 14) return many(days, 'day')
  const months = wholeMonths(from, to)
  if (months < 2) return many(Math.floor(days / 7), 'week')
  if (months < 12) return many(months, 'month')
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? many(years, 'year') : `${many(years, 'year')} and ${many(rest, 'month')}`
}

const many = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`

const DAY = 86_400_000
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

function wholeMonths(from: string, to: string): number {
  const [year = 0, month = 0] = from.split('-').map(Number)
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number)
  const months = (toYear - year) * 12 + (toMonth - month)
  return monthsAfter(from, months) > to ? months - 1 : months
}
