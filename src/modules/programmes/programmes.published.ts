/** What other rooms may join of this one: who takes part in and leads which programme, and what it is called. */

/** The last day counts; empty where none is known. */
export interface PartCard {
  organisation_id: string
  person_id: string
  programme_id: string
  from_on: string
  until_on: string | null
}

export interface ProgrammeCard {
  organisation_id: string
  id: string
  name: string
  kind: string
  from_on: string
  until_on: string | null
  upper_age: number | null
}

export interface ProgrammesPublished {
  'programmes.member_card': PartCard
  'programmes.leader_card': PartCard
  'programmes.programme_card': ProgrammeCard
}
