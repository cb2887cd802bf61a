/** How somebody is called and reached, for rooms whose pages show it: the view people.contact_card. */
import type { PersonKind } from '../people.words.ts'

export interface ContactCard {
  organisation_id: string
  id: string
  kind: PersonKind
  name: string
  known_as: string
  pronouns: string
  /** The name in lower case, by which lists are ordered and paged. */
  sort_name: string
  email: string | null
  phone: string | null
  languages: string[]
  left_on: string | null
  version: number
}

export interface ContactsPublished {
  'people.contact_card': ContactCard
}
