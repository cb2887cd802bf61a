/** How publishing stands: what is shown and prepared, whether people outside reach it, and what it says today. */
import type { PolicyInForce } from '#modules/policy/index.ts'
import { listPoliciesInForce } from '#modules/policy/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listFormats } from '../keep-copy/keep-copy.questions.ts'
import type { PagesInHand } from '../publication.questions.ts'
import { findPages } from '../publication.questions.ts'
import type { ReachStanding } from '../publication.reach.rules.ts'
import { reachHoldsUntil, reachStandingOf } from '../publication.reach.rules.ts'
import type { PublicView } from '../read-public/read-public.view.ts'
import { viewOfPage } from '../read-public/read-public.view.ts'

export interface StandingView extends PagesInHand {
  readonly policies: readonly PolicyInForce[]
  /** What the published page says today. */
  readonly view: PublicView | undefined
  readonly reach: ReachStanding
  readonly reachHoldsUntil: string | undefined
  readonly canMakePdf: boolean
}

export async function readStanding(work: Work): Promise<StandingView> {
  const pages = await findPages(work)
  const { reachedOn } = pages
  return {
    ...pages,
    policies: pages.published ? [] : await listPoliciesInForce(work),
    view: pages.published && (await viewOfPage(work, pages.published)),
    reach: reachStandingOf(reachedOn, dayOf(work.now)),
    reachHoldsUntil: reachedOn && reachHoldsUntil(reachedOn),
    canMakePdf: listFormats().includes('pdf'),
  }
}
