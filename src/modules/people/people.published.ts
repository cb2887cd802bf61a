/** What other rooms may join of this one: the view people.person_card. */
import type { PersonKind } from './people.words.ts'

export interface PersonCard {
  organisation_id: string
  id: string
  name: string
  kind: PersonKind
  active: boolean
}

export interface PeoplePublished {
  'people.person_card': PersonCard
}

/** The table under the view: what a promise of another room names as read where it joins it. */
export const personCardReads = ['people.person'] as const
