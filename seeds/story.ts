/** How a year of an invented organisation is written down: who did what, how many days ago. */
import type { Role } from '#modules/people/index.ts'

export type Deed = {
  daysAgo: number
  /** Who does it, by their key in the story. */
  by: string
} & (
  | { does: 'invite'; whom: string; again?: true }
  | { does: 'join' }
  /** From that day on, until a day that may lie ahead (a negative number of days ago). */
  | { does: 'appoint'; whom: string; as: Role; untilDaysAgo?: number }
  | { does: 'end-appointment'; whom: string; as: Role }
  | { does: 'record-minute'; whom: string; as: Role; says: string }
  /** Days that may lie ahead, as a negative number of days ago; `cover` stands in. */
  | { does: 'say-away'; fromDaysAgo: number; untilDaysAgo: number; cover: string }
  | { does: 'change-work'; whom: string; work: string }
  | { does: 'change-purpose'; purpose: string }
  | { does: 'put-notices-away' }
)

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
