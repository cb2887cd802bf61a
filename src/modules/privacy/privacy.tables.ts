/** The tables of this room: settings, periods, papers and adoptions. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { Basis, KeptWhere, PaperKind } from './privacy.words.ts'

export interface SettingRow {
  organisation_id: string
  version: number
  contact_role: string
  contact_email: string
  contact_phone: string
  registration: string
  successor: string
  kept_where: KeptWhere
  basis: Basis
  changed_at: Date
  changed_by: string
}

export interface PeriodRow {
  organisation_id: string
  class: string
  months: number
  reason: string
}

export interface PaperRow {
  organisation_id: string
  id: string
  kind: PaperKind
  number: number
  settings_version: number
  organisation_name: string
  nation: string
  /** A paper, as it is printed. */
  content: unknown
  sha256: string
  made_at: Date
  made_by: string
}

export interface AdoptionRow {
  organisation_id: string
  paper_id: string
  signed_name: string
  adopted_at: Date
  adopted_by: string
}

export interface PrivacyTables extends PeoplePublished {
  'privacy.setting': SettingRow
  'privacy.period': PeriodRow
  'privacy.paper': PaperRow
  'privacy.adoption': AdoptionRow
}
