/** A policy as its own page shows it: how it stands, and everything that was adopted and looked at. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { StandingView } from '../policy.standing.view.ts'
import { readStandings } from '../policy.standing.view.ts'
import type { PolicyTables } from '../policy.tables.ts'

export interface HistoryLine {
  readonly key: string
  readonly kind: 'adopted' | 'reviewed'
  readonly version: { id: string; number: number }
  /** The day the organisation gives, and when it was entered. */
  readonly on: string
  readonly enteredAt: Date
  readonly who: string
  readonly note: string
  readonly nextReviewOn: string
}

export interface PolicyView extends StandingView {
  /** The newest first. */
  readonly history: readonly HistoryLine[]
}

/** Throws NotFoundError. */
export async function readPolicy(work: Work, id: string): Promise<PolicyView> {
  const [[standing], adopted, reviewed] = await Promise.all([
    readStandings(work, { policy: id }),
    listAdoptions(work, id),
    listReviews(work, id),
  ])
  const history = [...adopted, ...reviewed].sort(
    (one, other) => compare(other.on, one.on) || other.enteredAt.getTime() - one.enteredAt.getTime(),
  )
  return { ...found(standing), history }
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other))

async function listAdoptions(work: Work, policy: string): Promise<HistoryLine[]> {
  const rows = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.version')
    .select(['id', 'number', 'adopted_on', 'adopted_at', 'adopter_name', 'adopter_role', 'next_review_on'])
    .where('organisation_id', '=', work.organisation)
    .where('policy_id', '=', policy)
    .execute()
  return rows.map((row) => ({
    key: row.id,
    kind: 'adopted',
    version: { id: row.id, number: row.number },
    on: row.adopted_on,
    enteredAt: row.adopted_at,
    who: `${row.adopter_name}, ${row.adopter_role}`,
    note: '',
    nextReviewOn: row.next_review_on,
  }))
}

async function listReviews(work: Work, policy: string): Promise<HistoryLine[]> {
  const rows = await roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.review as review')
    .innerJoin('policy.version as version', (join) =>
      join
        .onRef('version.organisation_id', '=', 'review.organisation_id')
        .onRef('version.id', '=', 'review.version_id'),
    )
    .selectAll('review')
    .select('version.number')
    .where('review.organisation_id', '=', work.organisation)
    .where('review.policy_id', '=', policy)
    .execute()
  return rows.map((row) => ({
    key: row.id,
    kind: 'reviewed',
    version: { id: row.version_id, number: row.number },
    on: row.reviewed_on,
    enteredAt: row.reviewed_at,
    who: `${row.reviewer_name}, ${row.reviewer_role}`,
    note: row.note,
    nextReviewOn: row.next_review_on,
  }))
}
