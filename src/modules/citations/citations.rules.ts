/** How a related policy and a sentence about the law stand, what a sentence seems to name, and which laws are of elsewhere. */
import { daysAfter, isDay } from '#platform/text/dates.ts'
import type { KnownLaw } from './citations.law.lexicon.ts'
import { knownLaws } from './citations.law.lexicon.ts'
import type { UsualPolicy } from './citations.names.lexicon.ts'
import { usualPolicies } from './citations.names.lexicon.ts'
import type { LawSaying, NamedSaying } from './citations.words.ts'
import { remindDaysBefore } from './citations.words.ts'

/** Days are written `2026-11-20`. */
export interface HeldFacts {
  readonly reviewOn: string
  /** The day on which somebody opened it and found it to be the current one. */
  readonly openedOn: string | null
}

export type HeldState = 'current' | 'unopened' | 'soon' | 'overdue'

/** On its last day a review is still in time. */
export function heldStateOf({ reviewOn, openedOn }: HeldFacts, today: string): HeldState {
  if (today > reviewOn) return 'overdue'
  if (today >= daysAfter(reviewOn, -remindDaysBefore)) return 'soon'
  return openedOn === null ? 'unopened' : 'current'
}

export interface LawFacts {
  /** The day since when a policy in force has said it in these words. */
  readonly since: string
  readonly says: LawSaying | null
  readonly checkedOn: string | null
}

export type LawState = 'checked' | 'new' | 'soon' | 'overdue' | 'wrong'

/** A year after it was checked; never checked, a year after it came into force. */
export function lawDueOn({ since, checkedOn }: Pick<LawFacts, 'since' | 'checkedOn'>): string {
  return yearAfter(checkedOn ?? since)
}

export function lawStateOf(facts: LawFacts, today: string): LawState {
  const dueOn = lawDueOn(facts)
  if (facts.says === 'out-of-date') return 'wrong'
  if (today > dueOn) return 'overdue'
  if (today >= daysAfter(dueOn, -remindDaysBefore)) return 'soon'
  return facts.checkedOn === null ? 'new' : 'checked'
}

/** The next days on which something due on a day changes by itself. */
export function turnsOf(dueOn: string, today: string): string[] {
  return [daysAfter(dueOn, -remindDaysBefore), daysAfter(dueOn, 1)].filter((day) => day > today)
}

/** The same day a year later; of 29 February the day before. */
export function yearAfter(day: string): string {
  const [year = '', month = '', of = ''] = day.split('-')
  const later = `${String(Number(year) + 1).padStart(4, '0')}-${month}-${of}`
  return isDay(later) ? later : `${later.slice(0, 8)}28`
}

/** What was last said of a sentence that names other policies; undefined where nothing that still holds was said. */
export function namedSaying(answer: {
  says: NamedSaying | null
  /** How many of the policies that the answer means have been put away since. */
  gone: number
}): NamedSaying | undefined {
  return answer.says === null || answer.gone > 0 ? undefined : answer.says
}

/** The usual policies that a sentence seems to name. */
export function policiesNamedIn(text: string): UsualPolicy[] {
  return usualPolicies.filter(({ says }) => says.test(text))
}

export function findUsualPolicy(key: string): UsualPolicy | undefined {
  return usualPolicies.find((one) => one.key === key)
}

type LawNation = KnownLaw['nations'][number]

export interface LawWarning {
  readonly law: string
  readonly why: { readonly replacedBy: string } | { readonly of: readonly LawNation[] }
}

/** Laws named in the words that are of another nation, as far as we know, or that something has replaced. */
export function lawWarnings(text: string, nation: LawNation | undefined): LawWarning[] {
  return knownLaws
    .filter(({ says }) => says.test(text))
    .flatMap(({ name, nations, replacedBy }): LawWarning[] => {
      if (replacedBy !== undefined) return [{ law: name, why: { replacedBy } }]
      return nation === undefined || nations.includes(nation) ? [] : [{ law: name, why: { of: nations } }]
    })
}
