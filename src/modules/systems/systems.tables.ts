/** The tables of this room: systems, who holds them, and looks. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { HolderLevel, PasswordWay, SecondStep, SystemKind, YesOrNo } from './systems.words.ts'

export interface SystemRow {
  organisation_id: string
  id: string
  name: string
  kind: SystemKind
  used_for: string
  owner_id: string | null
  version: number
  added_at: Date
  added_by: string
  put_away_at: Date | null
  put_away_by: string | null
}

export interface HolderRow {
  organisation_id: string
  id: string
  system_id: string
  person_id: string
  level: HolderLevel
  from_on: string
  until_on: string | null
  added_by: string
  ended_by: string | null
}

export interface LookRow {
  organisation_id: string
  id: string
  system_id: string
  looked_on: string
  second_step: SecondStep
  own_names: YesOrNo
  passwords: PasswordWay
  leavers_gone: YesOrNo
  says: string
  looked_at: Date
  looked_by: string
}

export interface SystemsTables extends PeoplePublished {
  'systems.system': SystemRow
  'systems.holder': HolderRow
  'systems.look': LookRow
}
