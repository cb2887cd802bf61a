/** What a room can keep and prove: declared once, judged again whenever what it reads changes or its time runs out. */
import type { HouseHandle } from '#platform/database/kysely-session.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import type { Evidence, SubjectEvidence } from './evidence.ts'

/** What evidence is read through: one organisation's records, all as of one moment. It reads and never writes. */
export interface Reader {
  readonly db: HouseHandle
  readonly organisation: OrganisationId
  readonly now: Date
  /** Somebody from whom records are hidden: the evidence must be as if those did not exist. Undefined: nothing is hidden. */
  readonly without?: string
}

/** A commitment as a promise looks at it to say whether it could serve it, or whether the records deny it. */
export interface CommitmentWords {
  readonly text: string
  readonly topics: readonly string[]
  readonly polarity: 'do' | 'never' | 'may' | null
}

export interface PromiseDeclaration {
  /** What is promised, for people: "A safeguarding lead and an alternate are appointed, and they are two people." */
  says: string
  /** Raised whenever the evidence would be found otherwise: verdicts of another version are judged again. */
  version: number
  /** Every table the evidence is read from, such as `people.appointment`; a view's tables, not the view. */
  reads: readonly string[]
  /** Where a person sees what this promise is about. */
  href?: `/${string}`
  evidence: (reader: Reader) => Promise<Evidence | readonly SubjectEvidence[]>
  /**
   * Which commitments it may serve: the reader's topics, and the words of a commitment that it covers. Left out by a
   * promise that is joined by no choice of a person.
   */
  serves?: { topics: readonly string[]; words: readonly RegExp[] }
  /** Where the evidence is broken, commitments of which this is true are denied by the records. `says` names the fact. */
  denies?: (commitment: CommitmentWords) => boolean
  /** Names of lists whose total nobody knows: while nobody has said this term that they are complete, it never shows as met. */
  over?: readonly string[]
  /** Roles that may see the figures; everybody who sees the board, where left out. */
  countsFor?: readonly string[]
  /** People for whom the evidence must be found without what is hidden from them. */
  veiledFrom?: (reader: Reader) => Promise<readonly string[]>
}

/** A list whose total Kept cannot know, such as the groups in use: somebody is asked each term whether it is complete. */
export interface CountedList {
  /** `room.kebab-name`. */
  readonly name: string
  /** For ever the same, made once by hand: what was answered about the list is kept under it. */
  readonly id: string
  /** As in "Is the list of … complete?": "the list of people". */
  readonly says: string
  readonly href: `/${string}`
}

/** A promise with its name, `room.kebab-sentence`. */
export interface KeptPromise extends PromiseDeclaration {
  readonly name: string
}

const NAME = /^[a-z]+(-[a-z0-9]+)+$|^[a-z]+$/

/** `definePromises('people', { 'coordinator-appointed': … })`. Throws where a name is not in kebab case. */
export function definePromises(
  room: string,
  declared: Readonly<Record<string, PromiseDeclaration>>,
): readonly KeptPromise[] {
  return Object.entries(declared).map(([name, declaration]) => {
    if (!NAME.test(name)) throw new Error(`The promise "${name}" of ${room} must be named in-words-like-this.`)
    return { ...declaration, name: `${room}.${name}` }
  })
}
