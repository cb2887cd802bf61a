/** How a year of an invented organisation is written down: who did what, how many days ago. */
import type { AgeBand, Matter, TieKind } from '#modules/families/index.ts'
import type { EngagementKind, Role } from '#modules/people/index.ts'
import type { StarterChoices } from '#modules/policy/policy.examples.ts'
import type { FactsAnswers } from '#modules/privacy/privacy.examples.ts'
import type { PlaceContent } from '#modules/programmes/programmes.examples.ts'
import type { LookAnswers, SystemKind } from '#modules/systems/systems.examples.ts'

export type Deed = {
  daysAgo: number
  /** Who does it, by their key in the story. */
  by: string
} & (PeopleDeed | BoardDeed | RecordDeed)

export type PeopleDeed =
  | { does: 'invite'; whom: string; again?: true }
  | { does: 'join' }
  /** From that day on, until a day that may lie ahead (a negative number of days ago). */
  | { does: 'appoint'; whom: string; as: Role; untilDaysAgo?: number }
  /** Says as a second person that they agree. */
  | { does: 'confirm-appointment'; whom: string; as: Role }
  | { does: 'end-appointment'; whom: string; as: Role }
  | { does: 'record-minute'; whom: string; as: Role; says: string }
  /** Days that may lie ahead, as a negative number of days ago; `cover` stands in. */
  | { does: 'say-away'; fromDaysAgo: number; untilDaysAgo: number; cover: string }
  | { does: 'change-work'; whom: string; work: string }
  | { does: 'change-purpose'; purpose: string }
  | { does: 'put-notices-away' }

/** A commitment is named by the words it begins with. */
export type BoardDeed =
  | { does: 'write-policy'; second: string; choices: StarterChoices }
  | { does: 'adopt-policy'; role: string; nextReviewDaysAgo: number }
  | { does: 'decide'; commitment: string; how: HowKnown }
  | { does: 'confirm'; commitment: string; saw: string; not?: true }
  | { does: 'witness'; commitment: string }
  | { does: 'propose-gap'; commitment: string; plan: string; untilDaysAgo: number }
  | { does: 'accept-gap'; commitment: string }
  | { does: 'choose-helplines'; keys: readonly string[] }
  | { does: 'add-contact'; role: 'lead' | 'coordinator'; title: string; helpFor: string; phone: string; email: string }
  | { does: 'check-helplines' }
  | { does: 'hold-related'; title: string; link: string; owner: string; reviewDaysAgo: number }
  | { does: 'publish'; slug: string }
  | { does: 'make-report' }
  | { does: 'sign-report'; decision: string }

/** What is written down of adults, families, programmes, systems and papers. */
export type RecordDeed =
  | { does: 'engage'; whom: string; as: EngagementKind; fromDaysAgo: number }
  | { does: 'decide-checks' }
  | { does: 'see-check'; whom: string; issuedDaysAgo: number }
  | { does: 'say-privacy'; facts: Partial<FactsAnswers> }
  | { does: 'adopt-papers' }
  | { does: 'bring-family'; family: InventedFamily }
  | {
      does: 'begin-programme'
      name: string
      kind: string
      place?: Partial<PlaceContent>
      leader?: string
      members: readonly string[]
    }
  /** The first who holds it administers it. */
  | {
      does: 'list-system'
      name: string
      kind: SystemKind
      usedFor: string
      owner: string
      heldBy: readonly string[]
      found?: Partial<Omit<LookAnswers, 'on'>>
    }
  | { does: 'look-through'; role: Role }

export interface InventedFamily {
  name: string
  knownAs?: string
  /** So many days old, or of an age band. */
  age: number | AgeBand
  needs?: string
  carers?: readonly {
    name: string
    email: string
    kind: TieKind
    relation: string
    told?: readonly Matter[]
  }[]
  /** Why nobody at home is told. */
  notToBeTold?: string
  inCareUntilDaysAgo?: number
}

export type HowKnown =
  | { by: readonly string[] }
  | { people: string; every: 1 | 3 | 4 | 6 | 12; owner: string; witness?: true }
  | { not: 'none-here' | 'does-not-apply' | 'not-set-up'; note: string }

export interface InventedPerson {
  name: string
  email: string
  work: string
}

export interface Story {
  name: string
  nation: 'england' | 'wales' | 'scotland' | 'northern-ireland'
  purpose: string
  begunDaysAgo: number
  first: { key: string; role: Role }
  people: Readonly<Record<string, InventedPerson>>
  /** In the order in which they happened. */
  deeds: readonly Deed[]
}

/** A story may be told in strands: the deeds as they happened, those of one day as they are told. */
export const inOrder = (deeds: readonly Deed[]): Deed[] => deeds.toSorted((one, other) => other.daysAgo - one.daysAgo)
