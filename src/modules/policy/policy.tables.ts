/** The tables of this room. */
import type { ColumnType } from 'kysely'
import type { Facts, Polarity, Span, StatementKind, Topic } from '#modules/reader/index.ts'
import type { DraftState, StatementState } from './policy.words.ts'

/** Read as values, written as JSON text: the driver would make a PostgreSQL array of an array. */
type Json<Value> = ColumnType<Value, string, string>

export interface PolicyRow {
  organisation_id: string
  id: string
  title: string
  begun_at: Date
  begun_by: string
}

export interface SourceRow {
  organisation_id: string
  id: string
  policy_id: string
  name: string
  file_id: string | null
  sha256: string
  bytes: number
  pasted: string | null
  brought_at: Date
  brought_by: string
}

export interface ExtractRow {
  organisation_id: string
  source_id: string
  format: 'txt' | 'md' | 'html' | 'docx' | 'odt' | 'pdf'
  text: string
  notes: string[]
  pages: number | null
  read_at: Date
}

export interface UnreadRow {
  organisation_id: string
  id: string
  source_id: string
  why: string
  tried_at: Date
}

export interface DraftTable {
  organisation_id: string
  id: string
  policy_id: string
  source_id: string | null
  from_version_id: string | null
  /** The answers to the starter's questions, by question. */
  starter: Json<Record<string, string> | null> | null
  facts: Json<Facts>
  state: DraftState
  begun_at: Date
  begun_by: string
  ended_at: Date | null
  ended_by: string | null
}

export interface DraftStatementTable {
  organisation_id: string
  draft_id: string
  id: string
  place: number
  state: StatementState
  version: number
  text: string
  read_as: string
  spans: Json<Span[]>
  level: number
  kind: StatementKind
  polarity: Polarity | null
  topics: Topic[]
  confidence: number
  because: string
  carried: boolean
  checked: boolean
  measure: string
}

export interface VersionTable {
  organisation_id: string
  id: string
  policy_id: string
  number: number
  title: string
  canonical: string
  sha256: string
  facts: Json<Facts>
  adopted_on: string
  adopted_at: Date
  adopted_by: string
  adopter_name: string
  adopter_role: string
  signature: string
  next_review_on: string
  draft_id: string
}

export interface VersionStatementRow {
  organisation_id: string
  version_id: string
  id: string
  place: number
  text: string
  level: number
  kind: StatementKind
  polarity: Polarity | null
  topics: Topic[]
  carried: boolean
  measure: string
}

export interface ReviewRow {
  organisation_id: string
  id: string
  policy_id: string
  version_id: string
  reviewed_on: string
  reviewed_at: Date
  reviewed_by: string
  reviewer_name: string
  reviewer_role: string
  signature: string
  note: string
  next_review_on: string
}

export interface PolicyTables {
  'policy.policy': PolicyRow
  'policy.source': SourceRow
  'policy.extract': ExtractRow
  'policy.unread': UnreadRow
  'policy.draft': DraftTable
  'policy.draft_statement': DraftStatementTable
  'policy.version': VersionTable
  'policy.version_statement': VersionStatementRow
  'policy.review': ReviewRow
}
