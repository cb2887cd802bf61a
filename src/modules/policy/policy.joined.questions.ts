/** Every policy of the organisation beside its version in force, the last look at that, and its open draft: what each question chooses from. */
import { sql } from 'kysely'
import type { ReviewFacts } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PolicyTables } from './policy.tables.ts'

/** In the order in which they were begun. */
export function policiesWithStanding({ db, organisation }: Pick<Work, 'db' | 'organisation'>) {
  return roomHandle<PolicyTables>(db)
    .selectFrom('policy.policy as policy')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('policy.version as one')
          .select(['one.id', 'one.number', 'one.adopted_on', 'one.next_review_on'])
          .select(sql<ReviewFacts>`one.facts -> 'review'`.as('review'))
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
    .where('policy.organisation_id', '=', organisation)
    .orderBy('policy.begun_at')
    .orderBy('policy.id')
}
