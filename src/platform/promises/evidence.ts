/** What a look at the records found about one promise: a verdict, why in a sentence, what was counted, and until when that stands. */

/** The worst first. */
export const verdicts = ['broken', 'at-risk', 'not-yet-known', 'kept'] as const
export type Verdict = (typeof verdicts)[number]

/** How strong the evidence is. Only the first two ever show as met. */
export const strengths = ['counted', 'seen', 'told', 'document'] as const
export type Strength = (typeof strengths)[number]

/** How a verdict is to be told; what a word needs besides is in `on`. */
export const tellings = [
  'up-to-date',
  'nothing-against',
  'confirmed',
  'told',
  'none-here',
  'does-not-apply',
  'due-soon',
  'not-met',
  'overdue',
  'breach',
  'confirmation-overdue',
  'not-set-up',
  'nothing-to-count',
  'not-looked-at',
  'no-one-confirms',
  'could-not-be-checked',
  'known-gap',
  'gap-over',
] as const
export type Telling = (typeof tellings)[number]

/** One figure, and where the things that were counted can be seen. */
export interface Counted {
  /** What was counted: "people appointed". */
  of: string
  figure: number
  href?: string
}

export interface Evidence {
  verdict: Verdict
  telling: Telling
  /** Why, in one sentence that stays true until `validUntil`: no "today", no "for 3 days". */
  because: string
  /** The same without figures, for whoever may not see what was counted. */
  plainly?: string
  strength: Strength
  counted: readonly Counted[]
  /** The day the telling speaks of: overdue since, confirmed on, last looked at, plan until. `2026-11-20`. */
  on?: string
  /** What falls due next, and when. */
  nextDue?: { on: string; what: string }
  /** What somebody does next. */
  step?: { href: string; text: string }
  /** The first moment at which this could change with no new record; undefined where it never does. */
  validUntil?: Date
}

/** Evidence about one of several things a promise is about: a commitment, a policy held, a group. */
export interface SubjectEvidence extends Evidence {
  subject: string
}

type Rest = Partial<Omit<Evidence, 'verdict' | 'because'>>

export function kept(because: string, rest: Rest = {}): Evidence {
  return { verdict: 'kept', telling: 'up-to-date', strength: 'counted', counted: [], ...rest, because }
}

export function atRisk(because: string, rest: Rest = {}): Evidence {
  return { verdict: 'at-risk', telling: 'due-soon', strength: 'counted', counted: [], ...rest, because }
}

export function broken(because: string, rest: Rest = {}): Evidence {
  return { verdict: 'broken', telling: 'not-met', strength: 'counted', counted: [], ...rest, because }
}

/** Also for nothing to count, which is never kept. */
export function notYetKnown(because: string, rest: Rest = {}): Evidence {
  return { verdict: 'not-yet-known', telling: 'nothing-to-count', strength: 'counted', counted: [], ...rest, because }
}
