/** How each policy stands: what is in force, when it was last looked at, and the draft that is open. */
import { sql } from 'kysely'
import type { ReviewFacts } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PolicyTables } from './policy.tables.ts'
import { sureFrom } from './policy.words.ts'
import type { Look } from './review-policy/review-policy.rules.ts'
import { lastLook, reviewDueOn } from './review-policy/review-policy.rules.ts'

export interface PolicyStanding {
  readonly id: string
  readonly title: string
  /** The version in force, and when it was or is to be looked at; undefined where nothing is adopted yet. */
  readonly version: ({ id: string; number: number; adoptedOn: string } & Look) | undefined
  /** `toCheck`: statements of which the reader was not sure, and nobody has said that they are right. */
  readonly draft: { id: string; begunAt: Date; toCheck: number } | undefined
}

/** Of one policy, or of those that follow another in the order in which they were begun. */
export type WhichPolicies = { readonly policy: string } | { readonly after: string | undefined; readonly most: number }

/** One statement, however many policies: it stands behind every page of This week. */
export async function listStandings(work: Work, which: WhichPolicies): Promise<PolicyStanding[]> {
  const rows = await standings(work)
    .$if('policy' in which, (query) => query.where('policy.id', '=', 'policy' in which ? which.policy : ''))
    .$if('after' in which && which.after !== undefined, (query) =>
      query.where(sql<boolean>`(policy.begun_at, policy.id) >
        (select before.begun_at, before.id from policy.policy before
          where before.organisation_id = ${work.organisation} and before.id = ${'after' in which ? which.after : null})`),
    )
    .$if('most' in which, (query) => query.limit('most' in which ? which.most : 1))
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    version: versionOf(row),
    draft:
      row.draftId && row.begunAt ? { id: row.draftId, begunAt: row.begunAt, toCheck: row.toCheck ?? 0 } : undefined,
  }))
}

type StandingRow = Awaited<ReturnType<ReturnType<typeof standings>['execute']>>[number]

function versionOf(row: StandingRow): PolicyStanding['version'] {
  const { versionId: id, number, adoptedOn, dueOn, reviewedOn, nextOn } = row
  if (!id || !number || !adoptedOn || !dueOn) return undefined
  const reviews = reviewedOn && nextOn ? [{ lookedAtOn: reviewedOn, nextReviewOn: nextOn }] : []
  const look = lastLook({ lookedAtOn: adoptedOn, nextReviewOn: dueOn }, reviews)
  const nextReviewOn = row.review ? reviewDueOn(look, row.review) : look.nextReviewOn
  return { id, number, adoptedOn, lookedAtOn: look.lookedAtOn, nextReviewOn }
}

function standings(work: Work) {
  return roomHandle<PolicyTables>(work.db)
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
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('policy.draft_statement as one')
          .select((count) => count.fn.countAll<number>().as('doubtful'))
          .whereRef('one.organisation_id', '=', 'draft.organisation_id')
          .whereRef('one.draft_id', '=', 'draft.id')
          .where('one.state', '=', 'in')
          .where('one.checked', '=', false)
          .where('one.kind', '<>', 'heading')
          .where('one.confidence', '<', sureFrom)
          .as('check'),
      (join) => join.onTrue(),
    )
    .select([
      'policy.id',
      'policy.title',
      'version.id as versionId',
      'version.number',
      'version.adopted_on as adoptedOn',
      'version.next_review_on as dueOn',
      'version.review',
      'review.reviewed_on as reviewedOn',
      'review.next_review_on as nextOn',
      'draft.id as draftId',
      'draft.begun_at as begunAt',
      sql<number | null>`"check".doubtful::int`.as('toCheck'),
    ])
    .where('policy.organisation_id', '=', work.organisation)
    .orderBy('policy.begun_at')
    .orderBy('policy.id')
}
