/** What the room's promises are judged by: each policy in use, its version in force, its last look, and its open draft. */
import type { ReviewFacts } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { policiesWithStanding } from './policy.joined.questions.ts'
import type { PolicyInUse } from './policy.kept.rules.ts'
import { lastLook, reviewDueOn } from './review-policy/review-policy.rules.ts'

/** One statement, however many policies. A policy with neither a version nor an open draft is not in use. */
export async function listPoliciesInUse(asked: Pick<Work, 'db' | 'organisation'>): Promise<PolicyInUse[]> {
  const rows = await policiesWithStanding(asked)
    .select(['policy.id', 'version.adopted_on', 'version.next_review_on', 'version.review as facts'])
    .select(['review.reviewed_on', 'review.next_review_on as then_on', 'draft.id as draft', 'draft.begun_at'])
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
