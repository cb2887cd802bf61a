/** What other rooms may join of this one: the view policy.published_statement. */
import type { Polarity, StatementKind, Topic } from '#modules/reader/index.ts'

/** A statement of an adopted version; in force from when it was adopted until the next version was. */
export interface PublishedStatement {
  organisation_id: string
  policy_id: string
  policy_title: string
  version_id: string
  version_number: number
  adopted_on: string
  next_review_on: string
  in_force_from: Date
  in_force_until: Date | null
  statement_id: string
  place: number
  kind: StatementKind
  level: number
  text: string
  polarity: Polarity | null
  topics: Topic[]
  measure: string
}

export interface PolicyPublished {
  'policy.published_statement': PublishedStatement
}

/** The tables under the view: what a promise of another room names as read where it joins it. */
export const publishedStatementReads = ['policy.version', 'policy.version_statement'] as const
