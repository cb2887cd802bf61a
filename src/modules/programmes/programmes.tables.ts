/** The tables of the programmes room. */
import type { Part, PlaceKind, Reason, Ruling } from './programmes.words.ts'

export interface PlaceRow {
  organisation_id: string
  id: string
  name: string
  kind: PlaceKind
  lead_name: string
  lead_phone: string
  lead_email: string
  ruling: Ruling
  policy_at: string
  checked_on: string | null
  version: number
}

export interface ProgrammeRow {
  organisation_id: string
  id: string
  name: string
  kind: string
  place_id: string | null
  from_on: string
  until_on: string | null
  upper_age: number | null
  version: number
}

export interface SpellRow {
  organisation_id: string
  id: string
  programme_id: string
  person_id: string
  part: Part
  from_on: string
  until_on: string | null
  added_at: Date
  added_by: string
}

export interface KeptOnRow {
  organisation_id: string
  id: string
  person_id: string
  reason: Reason
  until_on: string
  said_at: Date
  said_by: string
}

export interface SettingRow {
  organisation_id: string
  months_without: number
}

/** As the room's own views give it: somebody's part, at the latest until the programme ends. */
export interface PartSeenRow {
  organisation_id: string
  person_id: string
  programme_id: string
  from_on: string
  until_on: string | null
}

export interface ProgrammesTables {
  'programmes.member_card': PartSeenRow
  'programmes.leader_card': PartSeenRow
  'programmes.programme_card': Omit<ProgrammeRow, 'place_id' | 'version'>
  'programmes.place': PlaceRow
  'programmes.programme': ProgrammeRow
  'programmes.spell': SpellRow
  'programmes.kept_on': KeptOnRow
  'programmes.setting': SettingRow
}
