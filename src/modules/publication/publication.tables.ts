/** The tables of this room: addresses, pages, checks from outside, and copies to keep. */
import type { CopyFormat, PageEnd, WordsLanguage } from './publication.words.ts'

export interface AddressRow {
  organisation_id: string
  slug: string
  taken_at: Date
  left_at: Date | null
}

export interface PageRow {
  organisation_id: string
  id: string
  slug: string
  policy_id: string
  shown_name: string
  shows_contacts: boolean
  has_welsh: boolean
  words_language: WordsLanguage
  prepared_at: Date
  prepared_by: string
  published_at: Date | null
  published_by: string | null
  ended_at: Date | null
  ended_by: string | null
  ended_how: PageEnd | null
}

export interface ReachCheckRow {
  organisation_id: string
  id: string
  token_sha256: string
  code: string
  begun_at: Date
  begun_by: string
  expires_at: Date
  passed_at: Date | null
  passed_by: string | null
}

export interface CopyRow {
  organisation_id: string
  id: string
  paper_sha256: string
  format: CopyFormat
  file_id: string
  made_at: Date
}

export interface PublicationTables {
  'publication.address': AddressRow
  'publication.page': PageRow
  'publication.reach_check': ReachCheckRow
  'publication.copy': CopyRow
}
