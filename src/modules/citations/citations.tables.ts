/** The tables of this room: related policies, and what was said of sentences that name policies or laws. */
import type { Nation } from '#modules/people/index.ts'
import type { LawSaying, NamedSaying } from './citations.words.ts'

export interface RelatedPolicyRow {
  organisation_id: string
  id: string
  title: string
  link: string
  file_id: string | null
  file_name: string
  file_kind: string
  file_sha256: string | null
  file_bytes: number | null
  owner_id: string
  review_on: string
  opened_on: string | null
  opened_by: string | null
  version: number
  added_at: Date
  added_by: string
  put_away_at: Date | null
  put_away_by: string | null
}

export interface NamedAnswerRow {
  organisation_id: string
  id: string
  statement_id: string
  wording: string
  says: NamedSaying
  answered_at: Date
  answered_by: string
}

export interface AnswerPolicyRow {
  organisation_id: string
  answer_id: string
  related_policy_id: string
}

export interface LawCheckRow {
  organisation_id: string
  id: string
  statement_id: string
  wording: string
  nation: Nation
  says: LawSaying
  instead: string
  how: string
  checked_on: string
  checked_at: Date
  checked_by: string
}

export interface CitationsTables {
  'citations.related_policy': RelatedPolicyRow
  'citations.named_answer': NamedAnswerRow
  'citations.answer_policy': AnswerPolicyRow
  'citations.law_check': LawCheckRow
}
