/** Which term a day lies in and whether it is a holiday: by the organisation's own dates, and by our suggestion where it has none. */
import { daysAfter } from '#platform/text/dates.ts'
import type { Days, NamedDays } from './calendar.suggestion.rules.ts'
import { suggestedHolidays, suggestedStarts } from './calendar.suggestion.rules.ts'

/** An organisation's own terms and holidays, in order; terms never overlap one another. */
export interface Calendar {
  readonly terms: readonly NamedDays[]
  readonly holidays: readonly NamedDays[]
}

/** Nothing of one's own: everything is as we suggest. */
export const ourSuggestion: Calendar = { terms: [], holidays: [] }

export interface Term extends NamedDays {
  /** Whether the organisation said when it begins. */
  readonly isOwn: boolean
}

export type Holiday = Days

/** Terms further apart than a long summer say nothing of the time between them. */
const farApart = 75
/** A term of our suggestion that would begin so near one of the organisation's own is the same term. */
const sameStart = 42
/** Days are written with four digits of a year. */
const [firstDay, lastDay] = ['0001-01-01', '9999-12-31']
/** A shorter gap between terms is a weekend. */
const shortestGap = 5

/** Every day lies in one term: what follows a term's last day of school belongs to it until the next begins. */
export function termOf(calendar: Calendar, day: string): Term {
  const starts = startsAround(calendar, day)
  const at = starts.findLastIndex((one) => one.day <= day)
  const start = starts[at] ?? { day: firstDay, name: 'spring', isOwn: false }
  const next = starts[at + 1]
  return { name: start.name, isOwn: start.isOwn, from: start.day, until: next ? daysAfter(next.day, -1) : lastDay }
}

export function termAfter(calendar: Calendar, term: Pick<Term, 'until'>): Term {
  return termOf(calendar, daysAfter(term.until, 1))
}

/** The holiday a day lies in, as long as it is without a day of school in it. */
export function holidayOf(calendar: Calendar, day: string): Holiday | undefined {
  return joinedUp(holidaysAround(calendar, day)).find(({ from, until }) => from <= day && day <= until)
}

/**
 * What is asked for from a day on is asked for earlier where that day lies in a holiday: nobody is asked in the
 * holidays, and on the first day after them it would be late, together with everything else that fell due.
 */
export function askedFrom(calendar: Calendar, day: string, daysBefore = 14): string {
  const holiday = holidayOf(calendar, day)
  return holiday ? daysAfter(holiday.from, -daysBefore) : day
}

/** What is to be done in a term is due soon in its last three weeks. */
export const lastWeeksDays = 21

/** The first day of the last three weeks before, and with, a last day. */
export function lastWeeksFrom(until: string): string {
  return daysAfter(until, 1 - lastWeeksDays)
}

interface Start {
  readonly day: string
  readonly name: string
  readonly isOwn: boolean
}

/** In order, from well before the day until well after it. */
function startsAround({ terms }: Calendar, day: string): Start[] {
  const own = terms.map(({ from, name }): Start => ({ day: from, name, isOwn: true }))
  const between = stretchesOf(terms)
  const suggested = yearsAround(day, 2)
    .flatMap((year) =>
      suggestedStarts.map((one) => ({
        day: `${String(year).padStart(4, '0')}-${one.day}`,
        name: one.name,
        isOwn: false,
      })),
    )
    .filter(({ day: start }) => !between.some(({ from, until }) => from <= start && start <= until))
    .filter(({ day: start }) => !own.some((one) => isWithin(start, one.day, sameStart)))
  return [...own, ...suggested].toSorted((one, other) => compare(one.day, other.day))
}

/** Terms that follow one another with no more than a long summer between them make one stretch. */
function stretchesOf(terms: readonly Days[]): Days[] {
  const stretches: Days[] = []
  for (const { from, until } of terms) {
    const last = stretches.at(-1)
    if (last && from <= daysAfter(last.until, farApart)) stretches[stretches.length - 1] = { from: last.from, until }
    else stretches.push({ from, until })
  }
  return stretches
}

function holidaysAround({ terms, holidays }: Calendar, day: string): Days[] {
  const stretches = stretchesOf(terms)
  const suggested = yearsAround(day, 1)
    .flatMap(suggestedHolidays)
    .filter((one) => !holidays.some((own) => isNear(one, own)))
    .flatMap((one) =>
      stretches.reduce<Days[]>((left, stretch) => left.flatMap((part) => without(part, stretch)), [one]),
    )
  return [...holidays, ...gapsOf(terms), ...suggested]
}

function gapsOf(terms: readonly Days[]): Days[] {
  return terms.flatMap((term, at) => {
    const next = terms[at + 1]
    if (!next) return []
    const gap = { from: daysAfter(term.until, 1), until: daysAfter(next.from, -1) }
    const isHoliday = gap.until >= daysAfter(gap.from, shortestGap - 1) && gap.until < daysAfter(gap.from, farApart - 1)
    return isHoliday ? [gap] : []
  })
}

/** Holidays that meet or overlap are one. */
function joinedUp(all: readonly Days[]): Days[] {
  const joined: Days[] = []
  for (const { from, until } of all.toSorted((one, other) => compare(one.from, other.from))) {
    const last = joined.at(-1)
    if (last && from <= daysAfter(last.until, 1))
      joined[joined.length - 1] = { from: last.from, until: until > last.until ? until : last.until }
    else joined.push({ from, until })
  }
  return joined
}

/** What is left of some days where others are taken away: nothing, one part or two. */
function without(days: Days, taken: Days): Days[] {
  if (taken.until < days.from || taken.from > days.until) return [days]
  const before = { from: days.from, until: daysAfter(taken.from, -1) }
  const after = { from: daysAfter(taken.until, 1), until: days.until }
  return [before, after].filter(({ from, until }) => from <= until)
}

/** An organisation that says when its Easter holidays are does not have ours as well. */
const isNear = (one: Days, own: Days) => own.from <= daysAfter(one.until, 14) && own.until >= daysAfter(one.from, -14)

const isWithin = (day: string, of: string, days: number) => daysAfter(of, -days) < day && day < daysAfter(of, days)

function yearsAround(day: string, many: number): number[] {
  const year = Number(day.slice(0, 4))
  const years = Array.from({ length: 2 * many + 1 }, (_, at) => year - many + at)
  return years.filter((one) => one >= 1 && one <= 9999)
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
