/** What the board says of one commitment: the worst of all that is known of it, and never better than what nothing shows. */
import { spanInWords } from '#modules/policy/index.ts'
import type { Evidence, Strength, Telling, Verdict } from '#platform/promises/evidence.ts'
import { dayInWords } from '#platform/text/dates.ts'
import { uncoveredOf } from './board.clauses.rules.ts'
import type { How, Rest, Standing } from './board.words.ts'
import { tellingInWords } from './board.words.ts'

export type Found = Omit<Evidence, 'validUntil'>

export interface Commitment {
  readonly statementId: string
  readonly policyId: string
  readonly policy: string
  readonly versionId: string
  /** The heading it stands under, and that heading's statement; undefined before the first. */
  readonly section: { readonly id: string; readonly title: string } | undefined
  readonly text: string
  readonly polarity: 'do' | 'never' | 'may' | null
  readonly topics: readonly string[]
  readonly measure: string
}

/** One promise that shows a commitment. */
export interface Source {
  readonly promise: string
  /** In a sentence; the promise's name where this release of Kept does not know it. */
  readonly says: string
  readonly href: string | undefined
  readonly covers: readonly string[]
  /** Undefined where it was never judged, or this release does not know it. */
  readonly evidence: Found | undefined
  /** The day from which that stands. */
  readonly since: string | undefined
  /** It is out of date, and being judged just now. */
  readonly isBeingChecked: boolean
  /** The day a person last looked, or last said that the list it is counted over is complete. */
  readonly lookedOn: string | undefined
}

/** A fact of the records that speaks against a commitment. */
export interface Denial {
  readonly promise: string
  readonly says: string
  readonly href: string | undefined
  readonly evidence: Found
}

/** Whether anything speaks against a commitment is not known just now: `because` says why. */
export interface Doubt {
  readonly word: string
  readonly because: string
}

export interface Decision {
  readonly how: How
  readonly decidedText: string
  readonly rest: Rest
  readonly note: string
  readonly decidedBy: string
  /** A day. */
  readonly decidedOn: string
}

export interface Known {
  readonly commitment: Commitment
  readonly decision: Decision | undefined
  readonly sources: readonly Source[]
  readonly denials: readonly Denial[]
  readonly doubts: readonly Doubt[]
  /** What somebody found who looked for themselves, where it was not as the board said. */
  readonly disagreement: Found | undefined
  readonly gap: Found | undefined
}

export interface BoardAnswer {
  readonly standing: Standing
  /** As people read it: "Overdue by 14 months". */
  readonly word: string
  readonly because: string
  /** Of the evidence that the answer rests on; undefined where there is none. */
  readonly strength: Strength | undefined
  /** The words that nothing covers and that still need showing. */
  readonly uncovered: readonly string[]
  /** "Known gap, plan until 3 March 2027", beside the answer, which it does not change. */
  readonly gap: { word: string; because: string } | undefined
  readonly nextDue: { on: string; what: string } | undefined
  /** Something of it should have been done before today. */
  readonly isOverdue: boolean
  /** What to do next, where Kept knows; the page offers how it would be known otherwise. */
  readonly step: { href: string; text: string } | undefined
}

type Judged = Pick<BoardAnswer, 'standing' | 'word' | 'because'> & Partial<Pick<BoardAnswer, 'strength' | 'step'>>

const permission: Judged = {
  standing: 'permission',
  word: 'A permission',
  because: 'It allows something and promises nothing, so there is nothing to judge.',
}

/** `today` is the day it is, or was: overdue is counted up to it. */
export function answerOf(known: Known, today: string): BoardAnswer {
  const isPermission = known.commitment.polarity === 'may'
  const uncovered = isPermission ? [] : uncoveredIn(known)
  const judged = isPermission ? permission : worst(candidates(known, uncovered, today))
  const found = isPermission ? [] : foundFor(known)
  const dues = found.flatMap(({ nextDue }) => nextDue ?? [])
  const { gap } = known
  return {
    strength: undefined,
    step: undefined,
    ...judged,
    uncovered,
    gap: gap && !isPermission ? { word: wordOf(gap, today), because: gap.because } : undefined,
    nextDue: dues.toSorted((one, other) => one.on.localeCompare(other.on))[0],
    isOverdue: found.some(({ telling }) => late.has(telling)) || dues.some(({ on }) => on < today),
  }
}

const late: ReadonlySet<Telling> = new Set(['overdue', 'confirmation-overdue', 'gap-over'])

function foundFor({ sources, gap, disagreement }: Known): Found[] {
  return [...sources.map(({ evidence }) => evidence), disagreement, gap].filter((one) => one !== undefined)
}

/** Of a commitment that was reworded since, the old covers say nothing. */
function uncoveredIn({ commitment: { text }, decision, sources }: Known): string[] {
  if (decision?.how !== 'shown' || decision.rest !== 'more-to-show' || decision.decidedText !== text) return []
  return uncoveredOf(
    text,
    sources.map(({ covers }) => covers),
  )
}

/** The worst standing first, as the board is counted and as its worst part is told. */
const worseFirst: readonly Standing[] = ['not-met', 'soon', 'unknown', 'told', 'met']
/** Of what stands equally, the weaker is the worse part; no evidence is the weakest. */
const weakness: readonly (Strength | undefined)[] = [undefined, 'document', 'told', 'seen', 'counted']

function worst([first, ...others]: readonly [Judged, ...Judged[]]): Judged {
  const rank = ({ standing, strength }: Judged) => worseFirst.indexOf(standing) * 10 + weakness.indexOf(strength)
  return others.reduce((sofar, one) => (rank(one) < rank(sofar) ? one : sofar), first)
}

/** Everything that is known of it: the answer is the worst of these. */
function candidates(known: Known, uncovered: readonly string[], today: string): [Judged, ...Judged[]] {
  const { denials, disagreement, doubts } = known
  return [
    byDecision(known, uncovered, today),
    ...(disagreement ? [ofEvidence(disagreement, today)] : []),
    ...denials.map(ofDenial),
    ...doubts.map((doubt) => ({ standing: 'unknown' as const, ...doubt })),
  ]
}

function ofDenial({ says, evidence }: Denial): Judged {
  return {
    standing: 'not-met',
    word: 'Not met',
    because: `The policy says one thing and the records say another: ${says} ${evidence.because}`,
    step: evidence.step,
  }
}

const notSetUp = (because: string): Judged => ({ standing: 'unknown', word: 'Not set up', because })

function byDecision(known: Known, uncovered: readonly string[], today: string): Judged {
  const { commitment, decision, sources } = known
  if (!decision) return notSetUp('Nobody has said yet how we would know.')
  const shown = decision.how === 'shown' ? sources.map((source) => ofSource(source, known, today)) : []
  if (decision.decidedText !== commitment.text) return worst([reworded, ...shown])
  if (decision.how === 'none-here' || decision.how === 'does-not-apply') return saidSo(decision)
  if (decision.how === 'not-set-up') return notSetUp(decision.note || 'It was decided to set this up later.')
  const [first, ...others] = shown
  if (!first)
    return { standing: 'unknown', word: 'No one confirms this yet', because: 'Nothing and nobody shows this.' }
  return partly(worst([first, ...others]), uncovered)
}

const reworded: Judged = {
  standing: 'unknown',
  word: 'Not looked at since it was reworded',
  because: 'The words have changed since somebody decided how we would know. Decide it again.',
}

function saidSo({ how, decidedBy, decidedOn, note }: Decision): Judged {
  const because = `Said by ${decidedBy} on ${dayInWords(decidedOn)}: ${note}`
  const word = how === 'none-here' ? `None here (said by ${decidedBy})` : 'Does not apply'
  return { standing: 'told', word, because, strength: 'told' }
}

function partly(answer: Judged, uncovered: readonly string[]): Judged {
  if (uncovered.length === 0 || (answer.standing !== 'met' && answer.standing !== 'told')) return answer
  const words = uncovered.map((one) => `“${one}”`).join(', ')
  return {
    standing: 'unknown',
    word: 'Only partly shown',
    because: `Nothing shows these words yet: ${words}.`,
    strength: answer.strength,
  }
}

function ofSource(source: Source, known: Known, today: string): Judged {
  const { evidence, isBeingChecked, says, since } = source
  if (!evidence) return isBeingChecked ? checkedFirst : { ...unchecked, because: `${unchecked.because} ${says}` }
  const answer = looked(evidence, known, today)
  if (!isBeingChecked) return answer
  const before = `${answer.word}${since ? `, since ${dayInWords(since)}` : ''}. ${answer.because}`
  const because = `Kept is counting this just now. Before that it was: ${before}`
  const isGood = answer.standing === 'met' || answer.standing === 'told'
  return isGood ? { ...answer, standing: 'unknown', word: 'Being checked', because } : { ...answer, because }
}

const checkedFirst: Judged = {
  standing: 'unknown',
  word: 'Being checked',
  because: 'Kept is counting this just now. Open the page again in a moment.',
}
const unchecked: Judged = {
  standing: 'unknown',
  word: 'Could not be checked',
  because: 'This release of Kept does not know how to show this:',
}

/** What must never happen shows as met only once somebody looked: that nothing is recorded says little by itself. */
function looked(evidence: Found, { commitment, sources }: Known, today: string): Judged {
  const answer = ofEvidence(evidence, today)
  if (commitment.polarity !== 'never' || answer.standing !== 'met') return answer
  const on = sources
    .flatMap(({ lookedOn }) => lookedOn ?? [])
    .toSorted()
    .at(-1)
  if (on !== undefined) return { ...answer, word: tellingInWords('nothing-against', dayInWords(on), '') }
  return {
    ...answer,
    standing: 'unknown',
    word: tellingInWords('not-looked-at', undefined, ''),
    because: `${evidence.because} Nothing against it is recorded, but nobody has said that they looked.`,
  }
}

const ofVerdict: Readonly<Record<Verdict, Standing>> = {
  broken: 'not-met',
  'at-risk': 'soon',
  'not-yet-known': 'unknown',
  kept: 'met',
}

/** What is only told, or only a document, never shows as met. */
function ofEvidence(evidence: Found, today: string): Judged {
  const { verdict, strength, because, step } = evidence
  const isWeak = strength === 'told' || strength === 'document'
  const standing = verdict === 'kept' && isWeak ? 'told' : ofVerdict[verdict]
  return { standing, word: wordOf(evidence, today), because, strength, step }
}

function wordOf({ verdict, telling, on, strength }: Found, today: string): string {
  const day = on === undefined ? undefined : dayInWords(on)
  const overdueBy = on !== undefined && on < today ? spanInWords(on, today) : ''
  if (verdict === 'kept' && strength === 'document') return 'A document only'
  return tellingInWords(verdict === 'kept' && strength === 'told' ? 'told' : telling, day, overdueBy)
}
