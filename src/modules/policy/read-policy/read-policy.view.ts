/** A policy as its own page shows it: how it stands, and everything that was adopted and looked at. */
import type { PeoplePublished } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { StandingView } from '../policy.standing.view.ts'
import { readStandings } from '../policy.standing.view.ts'
import type { PolicyTables } from '../policy.tables.ts'

export interface HistoryLine {
  readonly key: string
  readonly kind: 'adopted' | 'reviewed' | 'put-away'
  /** What it is about: a version, or the draft that was put away. */
  readonly version: { id: string; number: number } | undefined
  readonly draft: string | undefined
  /** The day the organisation gives, and when it was entered. */
  readonly on: string
  readonly enteredAt: Date
  readonly who: string
  readonly note: string
  readonly nextReviewOn: string | undefined
}

export interface PolicyView extends StandingView {
  /** The newest first. */
  readonly history: readonly HistoryLine[]
}

/** Throws NotFoundError. */
export async function readPolicy(work: Work, id: string): Promise<PolicyView> {
  const [[standing], ...lines] = await Promise.all([
    readStandings(work, { policy: id }),
    listAdoptions(work, id),
    listReviews(work, id),
    listPutAway(work, id),
  ])
  const history = lines
    .flat()
    .sort((one, other) => compare(other.on, one.on) || other.enteredAt.getTime() - one.enteredAt.getTime())
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
    draft: undefined,
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
    draft: undefined,
    on: row.reviewed_on,
    enteredAt: row.reviewed_at,
    who: `${row.reviewer_name}, ${row.reviewer_role}`,
    note: row.note,
    nextReviewOn: row.next_review_on,
  }))
}

/** Drafts that ended without being adopted: they can still be read. */
async function listPutAway(work: Work, policy: string): Promise<HistoryLine[]> {
  const rows = await roomHandle<PolicyTables & PeoplePublished>(work.db)
    .selectFrom('policy.draft as draft')
    .innerJoin('people.person_card as person', (join) =>
      join.onRef('person.organisation_id', '=', 'draft.organisation_id').onRef('person.id', '=', 'draft.ended_by'),
    )
    .select(['draft.id', 'draft.ended_at', 'person.name'])
    .where('draft.organisation_id', '=', work.organisation)
    .where('draft.policy_id', '=', policy)
    .where('draft.state', '=', 'put-away')
    .execute()
  return rows.flatMap(({ id, ended_at: enteredAt, name }) =>
    enteredAt === null
      ? []
      : [
          {
            key: id,
            kind: 'put-away',
            version: undefined,
            draft: id,
            on: dayOf(enteredAt),
            enteredAt,
            who: name,
            note: '',
            nextReviewOn: undefined,
          },
        ],
  )
}
