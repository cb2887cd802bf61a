/** What the room's promises are judged by: each policy in use, its version in force, its last look, and its open draft. */
import { sql } from 'kysely'
import type { ReviewFacts } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PolicyInUse } from './policy.kept.rules.ts'
import type { PolicyTables } from './policy.tables.ts'
import { lastLook, reviewDueOn } from './review-policy/review-policy.rules.ts'

/** One statement, however many policies. A policy with neither a version nor an open draft is not in use. */
export async function listPoliciesInUse({
  db,
  organisation,
}: Pick<Work, 'db' | 'organisation'>): Promise<PolicyInUse[]> {
  const rows = await roomHandle<PolicyTables>(db)
    .selectFrom('policy.policy as policy')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('policy.version as one')
          .select(['one.id', 'one.adopted_on', 'one.next_review_on'])
          .select(sql<ReviewFacts>`one.facts -> 'review'`.as('facts'))
          .whereRef('one.organisation_id', '=', 'policy.organisation_id')
          .whereRef('one.policy_id', '=', 'policy.id')
          .orderBy('one.number', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('policy.review as one')
          .select(['one.reviewed_on', 'one.next_review_on'])
          .whereRef('one.organisation_id', '=', 'policy.organisation_id')
          .whereRef('one.policy_id', '=', 'policy.id')
          .whereRef('one.version_id', '=', 'version.id')
          .orderBy('one.reviewed_on', 'desc')
          .orderBy('one.reviewed_at', 'desc')
          .limit(1)
          .as('review'),
      (join) => join.onTrue(),
    )
    .leftJoin('policy.draft as draft', (join) =>
      join
        .onRef('draft.organisation_id', '=', 'policy.organisation_id')
        .onRef('draft.policy_id', '=', 'policy.id')
        .on('draft.state', '=', 'open'),
    )
    .select(['policy.id', 'version.adopted_on', 'version.next_review_on', 'version.facts'])
    .select(['review.reviewed_on', 'review.next_review_on as then_on', 'draft.id as draft', 'draft.begun_at'])
    .where('policy.organisation_id', '=', organisation)
    .orderBy('policy.begun_at')
    .orderBy('policy.id')
    .execute()
  return rows.flatMap(({ id, draft, begun_at, ...row }) => {
    const inForce = inForceIn(row)
    const open = draft && begun_at ? { id: draft, begunOn: dayOf(begun_at) } : undefined
    return inForce || open ? [{ id, inForce, draft: open }] : []
  })
}

interface VersionInRow {
  adopted_on: string | null
  next_review_on: string | null
  facts: ReviewFacts | null
  reviewed_on: string | null
  then_on: string | null
}

function inForceIn({ adopted_on, next_review_on, facts, reviewed_on, then_on }: VersionInRow): PolicyInUse['inForce'] {
  if (!adopted_on || !next_review_on || !facts) return undefined
  const reviews = reviewed_on && then_on ? [{ lookedAtOn: reviewed_on, nextReviewOn: then_on }] : []
  const look = lastLook({ lookedAtOn: adopted_on, nextReviewOn: next_review_on }, reviews)
  return { lookedAtOn: look.lookedAtOn, dueOn: reviewDueOn(look, facts) }
}
