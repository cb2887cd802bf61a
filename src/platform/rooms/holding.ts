/** What a room keeps about people: said once, for whoever must be told and for the record of what is processed. */

export const aboutWhom = ['adults', 'young-people', 'carers'] as const
export type AboutWhom = (typeof aboutWhom)[number]

export interface Holding {
  /** About whom: one or more. */
  readonly about: readonly AboutWhom[]
  /** As in "We keep …": "your name and how to reach you". */
  readonly what: string
  /** As in "We need it to …": "know who is here". */
  readonly why: string
  /** Health, religion and the like, or what bears on safeguarding: kept sealed, and read by few. */
  readonly sensitive?: true
  /** The class of records under which a period is decided, or `fixed` where Kept keeps to one by itself. */
  readonly kept: string
  /** Where it stands: every table that speaks of a person is named by some room. */
  readonly tables: readonly string[]
}
