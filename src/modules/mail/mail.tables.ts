/** The tables of this room: the server, the letters, and when they are to be looked at. */
import type { Language, LetterKind, LetterState, MailFault, Safety, WhyFailed } from './mail.words.ts'

export interface SettingRow {
  organisation_id: string
  host: string
  port: number
  safety: Safety
  username: string
  password_sealed: Buffer | null
  from_address: string
  reply_to: string
  bounce_address: string
  version: number
  changed_at: Date
  changed_by: string
  tested_at: Date | null
  test_fault: MailFault | null
  ended_at: Date | null
}

export interface LetterRow {
  organisation_id: string
  id: string
  kind: LetterKind
  person_id: string | null
  address_sealed: Buffer
  address_digest: Buffer
  language: Language
  counted: number | null
  link_sealed: Buffer | null
  expires_at: Date | null
  state: LetterState
  made_at: Date
  made_by: string | null
  waits_since: Date
  tries: number
  next_try_at: Date | null
  why_failed: WhyFailed | null
  sent_at: Date | null
  bounced_at: Date | null
  settled_at: Date | null
  settled_by: string | null
}

export interface QueueRow {
  organisation_id: string
  due_at: Date | null
  faults: number
  fault: MailFault | null
  fault_since: Date | null
}

export interface MailTables {
  'mail.setting': SettingRow
  'mail.letter': LetterRow
  'mail.queue': QueueRow
}
