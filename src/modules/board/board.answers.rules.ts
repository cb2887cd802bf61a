/** What the board says of one commitment: the worst of all that is known of it, and never better than what nothing shows. */
import { spanInWords } from '#modules/policy/index.ts'
import type { Evidence, Strength, Verdict } from '#platform/promises/evidence.ts'
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
  /** It is out of date, and being judged just now. */
  readonly isBeingChecked: boolean
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
  /** Facts of the records that speak against the commitment. */
  readonly denials: readonly { says: string; evidence: Found }[]
  /** What somebody found who looked for themselves, where it was not as the board said. */
  readonly disagreement: Found | undefined
  readonly gap: Found | undefined
}

export interface BoardAnswer {
  readonly standing: Standing
  /** As people read it: "Overdue by 14 months". */
  readonly word: string
  readonly because: string
  /** Of the weakest evidence; undefined where there is none. */
  readonly strength: Strength | undefined
  /** The words that nothing covers and that still need showing. */
  readonly uncovered: readonly string[]
  /** "Known gap, plan until 3 March 2027", beside the answer, which it does not change. */
  readonly gap: { word: string; because: string } | undefined
  readonly nextDue: { on: string; what: string } | undefined
  /** What to do next, where Kept knows; the page offers how it would be known otherwise. */
  readonly step: { href: string; text: string } | undefined
}

type Judged = Pick<BoardAnswer, 'standing' | 'word' | 'because'> &
  Partial<Pick<BoardAnswer, 'strength' | 'nextDue' | 'step'>>

/** `today` is the day it is, or was: overdue is counted up to it. */
export function answerOf(known: Known, today: string): BoardAnswer {
  const { commitment, decision, sources, gap } = known
  const open = decision?.how === 'shown' && decision.rest === 'more-to-show'
  const uncovered = open
    ? uncoveredOf(
        commitment.text,
        sources.map(({ covers }) => covers),
      )
    : []
  const judged = worstOf(known, uncovered, today)
  const dues = sources.flatMap(({ evidence }) => evidence?.nextDue ?? [])
  return {
    strength: undefined,
    step: undefined,
    nextDue: dues.toSorted((one, other) => one.on.localeCompare(other.on))[0],
    ...judged,
    uncovered,
    gap: gap ? { word: wordOf(gap, commitment, today), because: gap.because } : undefined,
  }
}

function worstOf(known: Known, uncovered: readonly string[], today: string): Judged {
  const { commitment, decision, denials, disagreement } = known
  if (commitment.polarity === 'may')
    return {
      standing: 'permission',
      word: 'A permission',
      because: 'It allows something and promises nothing, so there is nothing to judge.',
    }
  const [denial] = denials
  if (denial)
    return {
      ...told(denial.evidence, commitment, today),
      standing: 'not-met',
      word: 'Not met',
      because: `The policy says one thing and the records say another: ${denial.says} ${denial.evidence.because}`,
    }
  if (disagreement) return told(disagreement, commitment, today)
  if (!decision) return { standing: 'unknown', word: 'Not set up', because: 'Nobody has said yet how we would know.' }
  return byDecision(known, decision, uncovered, today)
}

function byDecision(
  { commitment, sources }: Known,
  decision: Decision,
  uncovered: readonly string[],
  today: string,
): Judged {
  const said = `Said by ${decision.decidedBy} on ${dayInWords(decision.decidedOn)}: ${decision.note}`
  if (decision.decidedText !== commitment.text)
    return {
      standing: 'unknown',
      word: 'Not looked at since it was reworded',
      because: 'The words have changed since somebody decided how we would know. Decide it again.',
    }
  if (decision.how === 'none-here')
    return { standing: 'told', word: `None here (said by ${decision.decidedBy})`, because: said, strength: 'told' }
  if (decision.how === 'does-not-apply')
    return { standing: 'told', word: 'Does not apply', because: said, strength: 'told' }
  if (decision.how === 'not-set-up')
    return { standing: 'unknown', word: 'Not set up', because: decision.note || 'It was decided to set this up later.' }
  const worst = worstSource(sources)
  if (!worst)
    return { standing: 'unknown', word: 'No one confirms this yet', because: 'Nothing and nobody shows this.' }
  const answer = ofSource(worst, commitment, today)
  if (uncovered.length === 0 || answer.standing === 'not-met' || answer.standing === 'soon') return answer
  return {
    ...answer,
    standing: 'unknown',
    word: 'Only partly shown',
    because: `Nothing shows these words yet: ${uncovered.map((words) => `“${words}”`).join(', ')}.`,
  }
}

/** Worse verdicts first; among those kept, the weaker evidence is the worse part. */
const order: readonly Verdict[] = ['broken', 'at-risk', 'not-yet-known', 'kept']
const weakness: readonly Strength[] = ['document', 'told', 'seen', 'counted']

function worstSource(sources: readonly Source[]): Source | undefined {
  const rank = ({ evidence }: Source) =>
    order.indexOf(evidence?.verdict ?? 'not-yet-known') * 10 + weakness.indexOf(evidence?.strength ?? 'document')
  return sources.toSorted((one, other) => rank(one) - rank(other))[0]
}

function ofSource({ evidence, isBeingChecked, says }: Source, commitment: Commitment, today: string): Judged {
  if (!evidence)
    return isBeingChecked
      ? {
          standing: 'unknown',
          word: 'Being checked',
          because: 'Kept is counting this just now. Open the page again in a moment.',
        }
      : {
          standing: 'unknown',
          word: 'Could not be checked',
          because: `This release of Kept does not know how to show this: ${says}`,
        }
  const answer = told(evidence, commitment, today)
  return isBeingChecked ? { ...answer, because: `Being checked just now. Before that: ${answer.because}` } : answer
}

const ofVerdict: Readonly<Record<Verdict, Standing>> = {
  broken: 'not-met',
  'at-risk': 'soon',
  'not-yet-known': 'unknown',
  kept: 'met',
}

/** One piece of evidence as an answer: what is only told, or only a document, never shows as met. */
export function told(evidence: Found, commitment: Pick<Commitment, 'polarity'>, today: string): Judged {
  const isWeak = evidence.strength === 'told' || evidence.strength === 'document'
  const standing = evidence.verdict === 'kept' && isWeak ? 'told' : ofVerdict[evidence.verdict]
  return {
    standing,
    word: wordOf(evidence, commitment, today),
    because: evidence.because,
    strength: evidence.strength,
    nextDue: evidence.nextDue,
    step: evidence.step,
  }
}

function wordOf(evidence: Found, { polarity }: Pick<Commitment, 'polarity'>, today: string): string {
  const { verdict, telling, on, strength } = evidence
  const day = on === undefined ? undefined : dayInWords(on)
  const overdueBy = on !== undefined && on < today ? spanInWords(on, today) : ''
  if (verdict !== 'kept') return tellingInWords(telling, day, overdueBy)
  if (strength === 'document') return 'A document only'
  if (strength === 'told') return tellingInWords('told', day, '')
  return tellingInWords(polarity === 'never' ? 'nothing-against' : telling, day, '')
}

/** The worst standing first, as the board is counted and as its worst part is told. */
export function worstStanding(answers: readonly Pick<BoardAnswer, 'standing'>[]): Standing | undefined {
  const ranked: readonly Standing[] = ['not-met', 'soon', 'unknown', 'told', 'met']
  return ranked.find((standing) => answers.some((one) => one.standing === standing))
}
