/** Everything that a report for trustees shows, gathered once and kept: the document is made from this and from nothing else. */
import type { BoardRow, Standing } from '#modules/board/index.ts'
import { daysAfter } from '#platform/text/dates.ts'

/** The worst first. */
const standings: readonly Standing[] = ['not-met', 'soon', 'unknown', 'told', 'met', 'permission']

export interface PackCommitment {
  readonly id: string
  readonly policy: string
  readonly section: string
  readonly text: string
  readonly standing: Standing
  readonly word: string
  readonly because: string
  readonly strength: string
  readonly isOverdue: boolean
  readonly owner: string
  /** Beside the answer, which it does not change. */
  readonly gap: { readonly word: string; readonly plan: string } | null
  readonly nextDue: { readonly on: string; readonly what: string } | null
  /** What somebody does next. */
  readonly step: string
  /** What the records say against it, a sentence each. */
  readonly denials: readonly string[]
  readonly figures: readonly PackFigure[]
}

export interface PackFigure {
  readonly of: string
  readonly figure: number
  /** What was counted for. */
  readonly shows: string
}

export interface PackReview {
  readonly policy: string
  readonly version: number
  readonly adoptedOn: string
  readonly lookedAtOn: string
  readonly nextReviewOn: string
}

export interface PackWeakened {
  readonly policy: string
  readonly version: number
  readonly adoptedOn: string
  readonly commitments: readonly { readonly before: string; readonly after: string; readonly how: string }[]
}

/** How a commitment stood in the last report and stands in this one. */
export interface PackChange {
  readonly text: string
  readonly was: string
  readonly is: string
}

export interface PackChanges {
  readonly since: { readonly number: number; readonly madeOn: string }
  readonly worse: readonly PackChange[]
  readonly better: readonly PackChange[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
  readonly reworded: readonly PackChange[]
}

export interface PackAnswers {
  readonly number: number
  readonly organisation: string
  /** In words, as it was in the United Kingdom, and the day. */
  readonly madeAt: string
  readonly madeOn: string
  readonly madeBy: string
  /** What no report can show, as it is said on every one. */
  readonly cannotShow: string
  /** What was still being counted, in sentences. */
  readonly beingChecked: readonly string[]
  readonly hasHiddenFigures: boolean
  /** How far the record of acts went. */
  readonly head: { readonly sequence: number; readonly hash: string }
  readonly commitments: readonly PackCommitment[]
  /** Null in the first report. */
  readonly changes: PackChanges | null
  readonly weakened: readonly PackWeakened[]
  readonly reviews: readonly PackReview[]
}

/** What the platform says to somebody who may not see a figure; a report is read by several. */
const notForYou = 'You may not see the figures behind this.'
const notHere = 'Its figures are left out here, since not everybody who reads this may see them.'
/** Where nobody has said how a commitment would be known. */
const sayHow = 'Say how we would know'

export function commitmentOf(row: BoardRow, strengths: Readonly<Record<string, string>>): PackCommitment {
  const { commitment, answer, decision, sources, denials, owner } = row
  const said = (words: string) => words.replaceAll(notForYou, notHere)
  return {
    id: commitment.statementId,
    policy: commitment.policy,
    section: commitment.section?.title ?? '',
    text: commitment.text,
    standing: answer.standing,
    word: answer.word,
    because: said(answer.because),
    strength: answer.strength ? (strengths[answer.strength] ?? '') : '',
    isOverdue: answer.isOverdue,
    owner: owner ? owner.name + (owner.isActive ? '' : ' (has left)') : '',
    gap: answer.gap ? { word: answer.gap.word, plan: answer.gap.because } : null,
    nextDue: answer.nextDue ?? null,
    step: answer.step?.text ?? (decision || answer.standing !== 'unknown' ? '' : sayHow),
    denials: denials.map(({ says, evidence }) => `${says} ${said(evidence.because)}`),
    figures: sources.flatMap(({ says, evidence }) =>
      (evidence?.counted ?? []).map(({ of, figure }) => ({ of, figure, shows: says })),
    ),
  }
}

/** What is different, commitment by commitment: they keep their identity through rewording. */
export function changesBetween(
  before: Pick<PackAnswers, 'number' | 'madeOn' | 'commitments'>,
  now: readonly PackCommitment[],
): PackChanges {
  const was = new Map(before.commitments.map((one) => [one.id, one]))
  const is = new Set(now.map(({ id }) => id))
  const both = now.flatMap((one) => {
    const old = was.get(one.id)
    return old ? [{ old, one, by: standings.indexOf(one.standing) - standings.indexOf(old.standing) }] : []
  })
  const judged = both.filter(({ old, one }) => old.standing !== 'permission' && one.standing !== 'permission')
  const told = ({ old, one }: (typeof both)[number]): PackChange => ({ text: one.text, was: old.word, is: one.word })
  return {
    since: { number: before.number, madeOn: before.madeOn },
    worse: judged.filter(({ by }) => by < 0).map(told),
    better: judged.filter(({ by }) => by > 0).map(told),
    added: now.filter(({ id }) => !was.has(id)).map(({ text }) => text),
    gone: before.commitments.filter(({ id }) => !is.has(id)).map(({ text }) => text),
    reworded: both
      .filter(({ old, one }) => old.text !== one.text)
      .map(({ old, one }) => ({ text: one.text, was: old.text, is: one.text })),
  }
}

/** What should be done by a day, the first first; what is overdue stands elsewhere. */
export function dueWithin({ commitments, madeOn }: PackAnswers, days = 92): (PackCommitment & { dueOn: string })[] {
  const last = daysAfter(madeOn, days)
  return commitments
    .flatMap((one) =>
      one.nextDue && one.nextDue.on >= madeOn && one.nextDue.on <= last ? [{ ...one, dueOn: one.nextDue.on }] : [],
    )
    .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
}

/** Each figure once, however many commitments it stands behind. */
export function figuresIn({ commitments }: Pick<PackAnswers, 'commitments'>): PackFigure[] {
  const all = commitments.flatMap(({ figures }) => figures)
  return [...new Map(all.map((one) => [`${one.shows}\n${one.of}`, one])).values()]
}

export function countStandings(commitments: readonly PackCommitment[]): Readonly<Record<Standing, number>> {
  const counts = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>
  for (const { standing } of commitments) counts[standing] += 1
  return counts
}
