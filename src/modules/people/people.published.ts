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
