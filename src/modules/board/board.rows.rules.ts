/** Puts the rows of the board together from the records of one moment, whether they were read for it or from a history. */
import type { Calendar } from '#modules/calendar/index.ts'
import { dayInWords } from '#platform/text/dates.ts'
import type { BoardAnswer, Commitment, Decision, Denial, Doubt, Found, Known, Source } from './board.answers.rules.ts'
import { answerOf } from './board.answers.rules.ts'
import type { ListWord } from './board.checks.rules.ts'
import { overLists } from './board.lists.rules.ts'
import { tellingInWords } from './board.words.ts'

export interface BoardRow {
  readonly commitment: Commitment
  readonly answer: BoardAnswer
  readonly decision: Decision | undefined
  readonly sources: readonly Source[]
  readonly denials: readonly Denial[]
  readonly owner: Owner | undefined
}

export interface Owner {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
}

/** Promises of this room that are about single commitments, and are joined by no choice. */
export const aboutCommitments = {
  people: 'board.people-confirm',
  gap: 'board.known-gap',
  disagreement: 'board.spot-check-disagrees',
} as const

export interface JoinedDecision extends Decision {
  readonly id: string
  readonly joins: readonly { promise: string; covers: readonly string[] }[]
}

/** What was found about a promise, as somebody may know it. */
export interface Answered {
  readonly promise: string
  readonly subject: string | undefined
  readonly evidence: Found
  readonly since: Date
}

/** What the rows need to know of promises and lists. */
export interface Declared {
  readonly find: (promise: string) =>
    | {
        readonly says: string
        readonly href?: string
        readonly over?: readonly string[]
        readonly denies?: (commitment: Commitment) => boolean
      }
    | undefined
  readonly all: readonly {
    readonly name: string
    readonly denies?: (commitment: Commitment) => boolean
  }[]
  readonly lists: readonly {
    readonly name: string
    readonly id: string
    readonly says: string
    readonly href: string
  }[]
}

export interface Moment {
  readonly commitments: readonly Commitment[]
  readonly decisions: ReadonlyMap<string, JoinedDecision>
  readonly owners: ReadonlyMap<string, Owner>
  readonly answers: readonly Answered[]
  /** The latest word on each list. */
  readonly words: ReadonlyMap<string, ListWord>
  readonly beingChecked: readonly string[]
  readonly today: string
  readonly calendar: Calendar
  /** The day it was at a moment. */
  readonly dayOf: (moment: Date) => string
}

/** In the order of the commitments. */
export function rowsOf(declared: Declared, moment: Moment): BoardRow[] {
  const lookUp = lookUpIn(declared, moment)
  return moment.commitments.map((commitment) => {
    const known = lookUp(commitment)
    const { decision, sources, denials } = known
    const owner = moment.owners.get(commitment.statementId)
    return { commitment, answer: answerOf(known, moment.today), decision, sources, denials, owner }
  })
}

/** Gives what is known of a commitment. */
export function lookUpIn(declared: Declared, moment: Moment): (commitment: Commitment) => Known {
  const { answers, decisions } = moment
  const found = new Map(answers.map((one) => [keyOf(one.promise, one.subject), one]))
  const denying = answers.filter(
    ({ promise, evidence }) => evidence.verdict === 'broken' && declared.find(promise)?.denies,
  )
  const about = (promise: string, subject: string) => found.get(keyOf(promise, subject))?.evidence
  return (commitment) => {
    const { statementId } = commitment
    const decision = decisions.get(statementId)
    const sourceOf = sourcesIn(declared, moment, found, statementId)
    const against = [aboutCommitments.disagreement, ...denyingOf(declared, commitment)]
    return {
      commitment,
      decision,
      sources: (decision?.joins ?? []).map(sourceOf),
      denials: denying.flatMap((one) => denialOf(declared, one, commitment)),
      doubts: against.flatMap((promise) => doubtOf(moment, promise, found.get(keyOf(promise, undefined))?.evidence)),
      disagreement: about(aboutCommitments.disagreement, statementId),
      gap: about(aboutCommitments.gap, statementId),
    }
  }
}

const keyOf = (promise: string, subject: string | undefined) => `${promise} ${subject ?? ''}`

function sourcesIn(declared: Declared, moment: Moment, found: ReadonlyMap<string, Answered>, statementId: string) {
  const { beingChecked, dayOf } = moment
  return ({ promise, covers }: JoinedDecision['joins'][number]): Source => {
    const known = declared.find(promise)
    const answer = found.get(keyOf(promise, undefined)) ?? found.get(keyOf(promise, statementId))
    const lists = (known?.over ?? []).map((name) => listOf(declared, moment, name))
    const evidence = answer && overLists(answer.evidence, lists, moment)
    return {
      promise,
      says: known?.says ?? promise,
      href: known?.href,
      covers,
      evidence,
      since: answer && dayOf(answer.since),
      isBeingChecked: beingChecked.includes(promise),
      lookedOn: evidence && lookOf(evidence, lists, dayOf),
    }
  }
}

/** A list that this release does not know is one of which nobody said anything. */
function listOf({ lists }: Declared, { words }: Moment, name: string) {
  const list = lists.find((one) => one.name === name)
  return { says: list?.says ?? 'a list', word: list && words.get(list.id) }
}

/** Tellings that speak of a day on which a person looked. */
const ofALook: ReadonlySet<Found['telling']> = new Set(['nothing-against', 'confirmed', 'told'])

/** A person's look, or the counting of lists that somebody said were complete: then it is as old as the oldest of them. */
function lookOf(evidence: Found, lists: readonly { word: ListWord | undefined }[], dayOf: Moment['dayOf']) {
  if (evidence.verdict !== 'kept') return undefined
  const said = lists.flatMap(({ word }) => (word ? dayOf(word.saidAt) : [])).toSorted()[0]
  const own = ofALook.has(evidence.telling) ? evidence.on : undefined
  return [said, own]
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1)
}

/** Promises that would deny a commitment if they were broken. */
function denyingOf({ all }: Declared, commitment: Commitment): string[] {
  return all.flatMap(({ name, denies }) => (denies?.(commitment) ? name : []))
}

/** What would speak against a commitment, and cannot be asked just now: that it was silent before says nothing. */
function doubtOf({ beingChecked }: Moment, promise: string, evidence: Found | undefined): Doubt[] {
  if (evidence?.telling === 'could-not-be-checked') {
    const word = tellingInWords(evidence.telling, evidence.on && dayInWords(evidence.on), '')
    return [{ word, because: `Whether anything speaks against it is not known. ${evidence.because}` }]
  }
  return beingChecked.includes(promise) ? [stillLooking] : []
}

const stillLooking: Doubt = {
  word: 'Being checked',
  because: 'Kept is looking just now whether anything speaks against it. Open the page again in a moment.',
}

function denialOf({ find }: Declared, { promise, evidence }: Answered, commitment: Commitment): Denial[] {
  const known = find(promise)
  if (!known?.denies?.(commitment)) return []
  return [{ promise, says: known.says, href: known.href, evidence }]
}
