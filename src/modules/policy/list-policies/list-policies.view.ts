/** One page of an organisation's policies, in the order in which they were begun. */
import type { Work } from '#platform/database/house.ts'
import type { StandingView } from '../policy.standing.view.ts'
import { readStandings } from '../policy.standing.view.ts'

const policiesOnAPage = 20

export interface PoliciesPage {
  policies: readonly StandingView[]
  /** The policy after which the next page begins, or undefined on the last. */
  next: string | undefined
  isFirst: boolean
}

export async function listPolicies(work: Work, after: string | undefined): Promise<PoliciesPage> {
  const read = await readStandings(work, { after, most: policiesOnAPage + 1 })
  const policies = read.slice(0, policiesOnAPage)
  return {
    policies,
    next: read.length > policiesOnAPage ? policies.at(-1)?.id : undefined,
    isFirst: after === undefined,
  }
}
