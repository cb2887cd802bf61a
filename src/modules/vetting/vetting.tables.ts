/** The tables of this room, and what it reads of the people room. */
import type { EngagementKind, PeoplePublished } from '#modules/people/index.ts'
import type { ClearanceKind, Need } from './vetting.words.ts'

export interface ClearanceRow {
  organisation_id: string
  id: string
  person_id: string
  kind: ClearanceKind
  number_sealed: Buffer | null
  issued_on: string
  seen_on: string
  seen_by: string
  on_update_service: boolean
  looked_on: string | null
  looked_by: string | null
  renew_on: string
  recorded_at: Date
  recorded_by: string
  ended_at: Date | null
  ended_by: string | null
}

export interface NeedRow {
  organisation_id: string
  engagement: EngagementKind
  contacts_young_people: boolean
  needs: Need
  decided_at: Date
  decided_by: string
}

export interface SettingRow {
  organisation_id: string
  months: number
  decided_at: Date
  decided_by: string
}

export interface VettingTables extends PeoplePublished {
  'vetting.clearance': ClearanceRow
  'vetting.need': NeedRow
  'vetting.setting': SettingRow
}
