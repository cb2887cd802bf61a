/** Which lists were said to be complete this term, and which three things somebody looks at for themselves. */
import type { Calendar, Term } from '#modules/calendar/index.ts'
import { termOf } from '#modules/calendar/index.ts'
import { dayOf } from '#platform/text/dates.ts'

/** The latest word on a list. */
export interface ListWord {
  readonly listId: string
  readonly isComplete: boolean
  readonly missing: string
  readonly saidAt: Date
  readonly saidBy: string
}

export type ListState = 'complete' | 'incomplete' | 'not-asked'

/** Somebody's word holds for the term in which it was given. */
export function listState(calendar: Calendar, word: ListWord | undefined, today: string): ListState {
  if (!word || termOf(calendar, dayOf(word.saidAt)).from !== termOf(calendar, today).from) return 'not-asked'
  return word.isComplete ? 'complete' : 'incomplete'
}

/** How many things are looked at each term. */
export const checksATerm = 3

/** What was drawn in a term, each thing once: looking at one of them again is no look at another. */
export function thingsOf<Check extends { readonly statementId: string; readonly drawnOn: string }>(
  checks: readonly Check[],
  { from, until }: Pick<Term, 'from' | 'until'>,
): Set<string> {
  const drawn = checks.filter(({ drawnOn }) => from <= drawnOn && drawnOn <= until)
  return new Set(drawn.map(({ statementId }) => statementId))
}

/** Any three of them. `chance` gives a number from 0 up to, and without, 1. */
export function drawThree<Thing>(things: readonly Thing[], many: number, chance: () => number): Thing[] {
  const left = [...things]
  const drawn: Thing[] = []
  while (drawn.length < many && left.length > 0) drawn.push(...left.splice(Math.floor(chance() * left.length), 1))
  return drawn
}
