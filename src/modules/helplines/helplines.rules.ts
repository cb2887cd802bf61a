/** How a line stands with its check, which lines are missing, in which order they stand, and whose name is in a text. */

import type { Calendar } from '#modules/calendar/index.ts'
import { lastWeeksDays, lastWeeksFrom, termAfter, termOf } from '#modules/calendar/index.ts'
import { daysAfter } from '#platform/text/dates.ts'
import type { CheckResult, Purpose } from './helplines.words.ts'

/** Of a line as it can be reached now: checks of a number that it had before do not count. */
export interface CheckFacts {
  /** The day since when it has been shown with this number and address. */
  readonly since: string
  /** The last day on which somebody found that it works. */
  readonly goodOn: string | null
  /** What came of the last check. */
  readonly lastResult: CheckResult | null
}

export type CheckState = 'checked' | 'new' | 'soon' | 'overdue' | 'no-answer'

export interface CheckStanding {
  readonly state: CheckState
  /** The last day on which it is to be checked. */
  readonly dueOn: string
}

/** Checked in one term, it is due by the end of the next; never checked, by the end of the term, or the next where three weeks do not remain. */
export function checkDueOn(calendar: Calendar, { since, goodOn }: Pick<CheckFacts, 'since' | 'goodOn'>): string {
  if (goodOn !== null) return termAfter(calendar, termOf(calendar, goodOn)).until
  const term = termOf(calendar, since)
  return daysAfter(since, lastWeeksDays) > term.until ? termAfter(calendar, term).until : term.until
}

/** On its last day it is still in time. */
export function checkStandingOf(calendar: Calendar, facts: CheckFacts, today: string): CheckStanding {
  const dueOn = checkDueOn(calendar, facts)
  if (facts.lastResult === 'no-answer') return { state: 'no-answer', dueOn }
  if (today > dueOn) return { state: 'overdue', dueOn }
  if (today >= lastWeeksFrom(dueOn)) return { state: 'soon', dueOn }
  return { state: facts.goodOn === null ? 'new' : 'checked', dueOn }
}

/** The next days on which a standing changes by itself, after a day. */
export function checkTurnsOn(calendar: Calendar, facts: CheckFacts, today: string): string[] {
  if (facts.lastResult === 'no-answer') return []
  const dueOn = checkDueOn(calendar, facts)
  return [lastWeeksFrom(dueOn), daysAfter(dueOn, 1)].filter((day) => day > today)
}

/** What families need at the least. */
export const neededPurposes = ['emergency', 'children', 'own'] as const satisfies readonly Purpose[]
export type NeededPurpose = (typeof neededPurposes)[number]

export function missingPurposes(shown: readonly Purpose[]): NeededPurpose[] {
  return neededPurposes.filter((purpose) => !shown.includes(purpose))
}

/** The ids in order once one has gone a step up or down; the same where it cannot. */
export function movedOnce(ids: readonly string[], id: string, where: 'up' | 'down'): string[] {
  const moved = [...ids]
  const from = moved.indexOf(id)
  const to = from + (where === 'up' ? -1 : 1)
  const other = moved[to]
  if (from < 0 || other === undefined) return moved
  moved[to] = id
  moved[from] = other
  return moved
}

/** Whoever of these people is named in the words: by their whole name, or by their last name in an e-mail address. */
export function personNamedIn<Person extends { name: string }>(
  { words, email }: { words: string; email: string },
  people: readonly Person[],
): Person | undefined {
  const said = plain(words)
  const before = plain(email.split('@')[0] ?? '')
  return people.find(({ name }) => {
    const whole = plain(name)
    const last = whole.split(' ').at(-1) ?? ''
    return (
      ` ${said} `.includes(` ${whole} `) || (last.length >= 3 && before.split(' ').some((one) => one.endsWith(last)))
    )
  })
}

/** Letters and digits in lower case, without accents; all else is a blank. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Whether a name may stand beside a role contact: the person said yes, is still here, and still holds the role. */
export function mayBeNamed(facts: { answer: 'yes' | 'no' | null; active: boolean; holdsRole: boolean }): boolean {
  return facts.answer === 'yes' && facts.active && facts.holdsRole
}
