/** How policies stand today, ready to be told. */
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PolicyStanding, WhichPolicies } from './policy.standing.questions.ts'
import { listStandings } from './policy.standing.questions.ts'
import type { Standing } from './review-policy/review-policy.rules.ts'
import { spanInWords, standingOf } from './review-policy/review-policy.rules.ts'

export interface StandingView extends PolicyStanding {
  /** Of the review of the version in force. */
  readonly standing: Standing | undefined
  readonly overdueBy: string
}

export async function readStandings(work: Work, which: WhichPolicies): Promise<StandingView[]> {
  const today = dayOf(work.now)
  return (await listStandings(work, which)).map((policy) => {
    const due = policy.version?.nextReviewOn
    const standing = due === undefined ? undefined : standingOf(due, today)
    const overdueBy = due !== undefined && standing === 'overdue' ? spanInWords(due, today) : ''
    return { ...policy, standing, overdueBy }
  })
}
