/** The tables of this room: lines, checks of them, and who was asked to be named. */
import type { CheckResult, CheckWay, ContactRole, NamingAnswer, Purpose } from './helplines.words.ts'

export interface LineRow {
  organisation_id: string
  id: string
  listed_key: string | null
  purpose: Purpose
  role: ContactRole | null
  title: string
  help_for: string
  phone: string
  email: string
  web: string
  hours: string
  place: number
  version: number
  reach_version: number
  reach_since: string
  added_at: Date
  added_by: string
  put_away_at: Date | null
  put_away_by: string | null
}

export interface LineCheckRow {
  organisation_id: string
  id: string
  line_id: string
  reach_version: number
  how: CheckWay
  result: CheckResult
  checked_on: string
  checked_at: Date
  checked_by: string
}

export interface NamingRow {
  organisation_id: string
  id: string
  line_id: string
  person_id: string
  asked_at: Date
  asked_by: string
  ended_at: Date | null
  ended_by: string | null
}

export interface NamingAnswerRow {
  organisation_id: string
  id: string
  naming_id: string
  answer: NamingAnswer
  answered_at: Date
}

export interface HelplinesTables {
  'helplines.line': LineRow
  'helplines.line_check': LineCheckRow
  'helplines.naming': NamingRow
  'helplines.naming_answer': NamingAnswerRow
}
