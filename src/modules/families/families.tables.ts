/** The tables of this room: ages, ties, confidence, care and capacity. */
import type {
  AgeBand,
  AgeRuleName,
  CareEnding,
  Decider,
  Finding,
  KeptAs,
  Matter,
  Responsibility,
  TieKind,
} from './families.words.ts'

export interface AgeRuleRow {
  organisation_id: string
  rule: AgeRuleName
  amount: number
  because: string
  set_at: Date
  set_by: string
}

export interface YoungPersonRow {
  organisation_id: string
  person_id: string
  born_on: string | null
  age_band: AgeBand | null
  band_on: string | null
  kept_as: KeptAs
  needs: Buffer | null
  may_contact: boolean
  contact_how: string
  no_carer_reason: Buffer | null
  settled_on: string | null
  settled_by: string | null
  version: number
  added_at: Date
  added_by: string
}

export interface TieRow {
  organisation_id: string
  id: string
  child_id: string
  carer_id: string
  kind: TieKind
  relation: string
  responsibility: Responsibility
  told: Matter[]
  do_not_contact: boolean
  must_not_know: boolean
  reason: Buffer | null
  from_on: string
  until_on: string | null
  version: number
  added_at: Date
  added_by: string
  ended_by: string | null
}

export interface ConfidenceRow {
  organisation_id: string
  id: string
  child_id: string
  reason: Buffer
  set_at: Date
  set_by: string
  ended_at: Date | null
  ended_by: string | null
}

export interface CareRow {
  organisation_id: string
  id: string
  child_id: string
  placement: Buffer
  everyday_by: Decider
  health_by: Decider
  pictures_by: Decider
  pictures_allowed: boolean
  document: Buffer | null
  seen_on: string | null
  seen_by: string | null
  from_on: string
  until_on: string
  set_at: Date
  set_by: string
  ended_at: Date | null
  ended_by: string | null
  ended_because: CareEnding | null
}

export interface CapacityRow {
  organisation_id: string
  id: string
  person_id: string
  decision: Buffer
  finding: Finding
  words: Buffer
  considered_on: string
  considered_by: string
  recorded_at: Date
}

export interface FamiliesTables {
  'families.age_rule': AgeRuleRow
  'families.young_person': YoungPersonRow
  'families.tie': TieRow
  'families.confidence': ConfidenceRow
  'families.care': CareRow
  'families.capacity': CapacityRow
}
