/** How the policies in use stand on a day: which are adopted, which drafts wait too long, which reviews are due. */
import { daysAfter } from '#platform/text/dates.ts'
import { remindDaysBefore } from './policy.words.ts'

/** Days are written `2026-11-20`. */
export interface PolicyInUse {
  readonly id: string
  /** The version in force: when it was last looked at, and by when it is to be looked at again. */
  readonly inForce: { readonly lookedAtOn: string; readonly dueOn: string } | undefined
  readonly draft: { readonly id: string; readonly begunOn: string } | undefined
}

/** A draft of a policy of which nothing is in force may lie open for so many days. */
export const draftMayLie = 30

export interface WaitingDraft {
  readonly id: string
  readonly begunOn: string
}

export interface Adoptions {
  readonly adopted: number
  /** Drafts of policies of which nothing is in force, the oldest first. */
  readonly waiting: readonly WaitingDraft[]
  readonly late: readonly WaitingDraft[]
}

export function adoptionsOn(policies: readonly PolicyInUse[], day: string): Adoptions {
  const waiting = policies
    .flatMap(({ inForce, draft }) => (inForce || !draft ? [] : [draft]))
    .sort((one, other) => (one.begunOn < other.begunOn ? -1 : 1))
  return {
    adopted: policies.filter(({ inForce }) => inForce).length,
    waiting,
    late: waiting.filter(({ begunOn }) => daysAfter(begunOn, draftMayLie) < day),
  }
}

export interface ReviewOfPolicy {
  readonly policy: string
  readonly lookedAtOn: string
  readonly dueOn: string
}

export interface Reviews {
  /** Of every version in force, what is due first comes first. */
  readonly all: readonly ReviewOfPolicy[]
  readonly overdue: readonly ReviewOfPolicy[]
  readonly soon: readonly ReviewOfPolicy[]
}

/** Due on that day is still in time. */
export function reviewsOn(policies: readonly PolicyInUse[], day: string): Reviews {
  const all = policies
    .flatMap(({ id, inForce }) => (inForce ? [{ policy: id, ...inForce }] : []))
    .sort((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
  const until = daysAfter(day, remindDaysBefore)
  return {
    all,
    overdue: all.filter(({ dueOn }) => dueOn < day),
    soon: all.filter(({ dueOn }) => dueOn >= day && dueOn <= until),
  }
}

/** Every day on which the answer of either could be another. */
export function daysToLookAgain(policies: readonly PolicyInUse[]): string[] {
  return policies.flatMap(({ inForce, draft }) => [
    ...(inForce ? [daysAfter(inForce.dueOn, 1), daysAfter(inForce.dueOn, -remindDaysBefore)] : []),
    ...(draft ? [daysAfter(draft.begunOn, draftMayLie + 1)] : []),
  ])
}
