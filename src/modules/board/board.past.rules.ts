/** The board at any moment of a stretch of time, from records that were read once: nothing is asked again. */
import type { Calendar } from '#modules/calendar/index.ts'
import { termAfter, termOf } from '#modules/calendar/index.ts'
import { daysAfter, startOfDay } from '#platform/text/dates.ts'
import type { Commitment, Known } from './board.answers.rules.ts'
import type { ListWord } from './board.checks.rules.ts'
import type { Answered, Declared, JoinedDecision, Moment } from './board.rows.rules.ts'
import { lookUpIn } from './board.rows.rules.ts'

/** From a moment until another; `until` null where it stands. */
export interface Spanned<Thing> {
  readonly from: Date
  readonly until: Date | null
  readonly thing: Thing
}

/** From this moment on it was found so; `evidence` undefined: there was no such thing any more. */
export interface Told {
  readonly promise: string
  readonly subject: string | undefined
  readonly from: Date
  readonly evidence: Answered['evidence'] | undefined
}

/** Everything that was so at some moment since `since`, the oldest first. */
export interface Past {
  readonly since: Date
  readonly until: Date
  readonly commitments: readonly Spanned<Commitment>[]
  readonly decisions: readonly Spanned<JoinedDecision & { readonly statementId: string }>[]
  readonly told: readonly Told[]
  readonly words: readonly ListWord[]
  readonly calendar: Calendar
}

const isOn = (at: Date) => (one: Spanned<unknown>) => one.from <= at && (one.until === null || one.until > at)

/** As the board of that moment would be read, but for who looked after what. */
export function momentAt(past: Past, at: Date, dayOf: Moment['dayOf']): Moment {
  const decisions = past.decisions.filter(isOn(at)).map(({ thing }) => [thing.statementId, thing] as const)
  return {
    commitments: past.commitments.filter(isOn(at)).map(({ thing }) => thing),
    decisions: new Map(decisions),
    owners: new Map(),
    answers: answersAt(past.told, at),
    words: new Map(past.words.filter(({ saidAt }) => saidAt <= at).map((word) => [word.listId, word])),
    beingChecked: [],
    calendar: past.calendar,
    today: dayOf(at),
    dayOf,
  }
}

function answersAt(told: readonly Told[], at: Date): Answered[] {
  const last = new Map<string, Told>()
  for (const one of told) if (one.from <= at) last.set(`${one.promise} ${one.subject ?? ''}`, one)
  return [...last.values()].flatMap(({ promise, subject, from, evidence }) =>
    evidence ? [{ promise, subject, since: from, evidence }] : [],
  )
}

/** Every moment after the beginning at which some answer could have become another, in order. */
export function changesOf(past: Past, dayOf: Moment['dayOf']): Date[] {
  const ends = (spans: readonly Spanned<unknown>[]) => spans.flatMap(({ from, until }) => [from, until])
  const moments = [
    ...ends(past.commitments),
    ...ends(past.decisions),
    ...past.told.map(({ from }) => from),
    ...past.words.map(({ saidAt }) => saidAt),
    ...termsIn(past, dayOf),
  ]
  const times = moments.flatMap((moment) => (moment ? moment.getTime() : []))
  return [...new Set(times)]
    .filter((time) => time > past.since.getTime() && time <= past.until.getTime())
    .toSorted((one, other) => one - other)
    .map((time) => new Date(time))
}

/** With a new term, nobody has said yet that a list is complete. */
function termsIn({ since, until, calendar }: Past, dayOf: Moment['dayOf']): Date[] {
  const starts: Date[] = []
  for (
    let term = termAfter(calendar, termOf(calendar, dayOf(since)));
    term.from <= dayOf(until);
    term = termAfter(calendar, term)
  )
    starts.push(startOfDay(term.from))
  return starts
}

/** A stretch in which a commitment had one answer; `known` undefined where it was not in force. */
export interface Stretch {
  readonly from: Date
  readonly until: Date
  readonly known: Known | undefined
}

/** One commitment's time, told by what was known of it. What reads the same from one change to the next is one stretch. */
export function stretchesOf(
  declared: Declared,
  past: Past,
  statement: string,
  how: { dayOf: Moment['dayOf']; isSame: (one: Stretch, other: Stretch) => boolean },
): Stretch[] {
  const starts = [past.since, ...changesOf(past, how.dayOf)]
  const stretches: Stretch[] = []
  for (const [at, from] of starts.entries()) {
    const moment = momentAt(past, from, how.dayOf)
    const commitment = moment.commitments.find(({ statementId }) => statementId === statement)
    const known = commitment && lookUpIn(declared, moment)(commitment)
    const stretch = { from, until: starts[at + 1] ?? past.until, known }
    const before = stretches.at(-1)
    if (before && how.isSame(before, stretch)) stretches[stretches.length - 1] = { ...before, until: stretch.until }
    else stretches.push(stretch)
  }
  return stretches
}

/** The ends of so many weeks up to a day, the oldest first and that day last. */
export function weeksUpTo(day: string, weeks: number): string[] {
  return Array.from({ length: weeks }, (_, at) => daysAfter(day, -7 * (weeks - 1 - at)))
}
