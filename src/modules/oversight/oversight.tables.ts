/** The tables of this room: signed reviews, and each holder they were about. */
import type { Role } from '#modules/people/index.ts'

export interface AccessReviewRow {
  organisation_id: string
  id: string
  role: Role
  term_from: string
  term_name: string
  wording: string
  signed_as: string
  signed_on: string
  signed_at: Date
  signed_by: string
}

export interface ReviewedHolderRow {
  organisation_id: string
  review_id: string
  appointment_id: string
  person_id: string
  shown: string
  decision: 'keeps' | 'removed'
}

export interface OversightTables {
  'oversight.access_review': AccessReviewRow
  'oversight.reviewed_holder': ReviewedHolderRow
}
