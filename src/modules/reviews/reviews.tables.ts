/** The reviews room's table, as rows. */

export interface ShownTable {
  organisation_id: string
  person_id: string
  week_from: string
  cause: string
  shown_at: Date
}

export interface RoundTable {
  organisation_id: string
  due_at: Date
}

export interface DigestTable {
  organisation_id: string
  person_id: string
  stopped_at: Date | null
  week_from: string | null
}

export interface ReviewsTables {
  'reviews.round': RoundTable
  'reviews.digest': DigestTable
  'reviews.shown': ShownTable
}
