/** How each policy stands: what is in force, when it was last looked at, and the draft that is open. */
import { sql } from 'kysely'
import type { Work } from '#platform/database/house.ts'
import { policiesWithStanding } from './policy.joined.questions.ts'
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
  return policiesWithStanding(work)
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
}
