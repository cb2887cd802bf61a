/** The tables of this room, and the view of people that it joins. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { UnprintedWhy } from './packs.words.ts'

export interface PackRow {
  organisation_id: string
  id: string
  number: number
  template_version: number
  made_at: Date
  made_by: string | null
}

export interface VariantRow {
  organisation_id: string
  pack_id: string
  viewer: string
  answers: string
  words_sha256: string
}

export interface PaperRow {
  organisation_id: string
  pack_id: string
  viewer: string
  file_id: string
  sha256: string
  bytes: number
  replaced: string[]
  kept_at: Date
}

export interface UnprintedRow {
  organisation_id: string
  id: string
  pack_id: string
  viewer: string
  why: UnprintedWhy
  tried_at: Date
}

export interface SignatureRow {
  organisation_id: string
  id: string
  pack_id: string
  viewer: string
  sha256: string
  signed_name: string
  met_on: string
  decision: string
  of_own: boolean
  signed_at: Date
  signed_by: string
}

export interface ScheduleRow {
  organisation_id: string
  every_months: number | null
  next_on: string | null
  due_at: Date | null
  set_at: Date
  set_by: string
}

export interface PacksTables extends PeoplePublished {
  'packs.pack': PackRow
  'packs.variant': VariantRow
  'packs.paper': PaperRow
  'packs.unprinted': UnprintedRow
  'packs.signature': SignatureRow
  'packs.schedule': ScheduleRow
}
