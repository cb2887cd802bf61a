/** The reviews room's table, as rows. */

export interface ShownTable {
  organisation_id: string
  person_id: string
  week_from: string
  cause: string
  shown_at: Date
}

export interface ReviewsTables {
  'reviews.shown': ShownTable
}
