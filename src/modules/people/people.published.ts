/** What other rooms may join of this one: the cards of people, of what they are here as, and of while they hold something. */
import type { ContactKnown, EngagementKind, PersonKind } from './people.words.ts'

export interface PersonCard {
  organisation_id: string
  id: string
  name: string
  kind: PersonKind
  /** No last day is known. */
  active: boolean
  left_on: string | null
  contacts_young_people: ContactKnown
  /** By which lists are ordered. */
  sort_name: string
}

/** The last day counts. */
export interface EngagementCard {
  organisation_id: string
  person_id: string
  kind: EngagementKind
  from_on: string
  until_on: string | null
}

/** Since when somebody is known. */
export interface ArrivalCard {
  organisation_id: string
  id: string
  added_at: Date
}

/** While somebody is appointed to anything. The last day counts. */
export interface HeldCard {
  organisation_id: string
  person_id: string
  from_on: string
  until_on: string | null
}

export interface PeoplePublished {
  'people.arrival_card': ArrivalCard
  'people.held_card': HeldCard
  'people.person_card': PersonCard
  'people.engagement_card': EngagementCard
}

/** The table under the view: what a promise of another room names as read where it joins it. */
export const personCardReads = ['people.person'] as const
export const engagementCardReads = ['people.engagement'] as const
export const heldCardReads = ['people.appointment'] as const
