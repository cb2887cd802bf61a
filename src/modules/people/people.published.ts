/** What other rooms may join of this one: the views people.person_card and people.engagement_card. */
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

export interface PeoplePublished {
  'people.person_card': PersonCard
  'people.engagement_card': EngagementCard
}

/** The table under the view: what a promise of another room names as read where it joins it. */
export const personCardReads = ['people.person'] as const
export const engagementCardReads = ['people.engagement'] as const
