/** What can be chosen from, and what was chosen last. */
import type { PolicyInForce } from '#modules/policy/index.ts'
import { listPoliciesInForce } from '#modules/policy/index.ts'
import type { Work } from '#platform/database/house.ts'
import type { PageStanding } from '../publication.questions.ts'
import { findPages } from '../publication.questions.ts'

export interface PrepareView {
  readonly policies: readonly PolicyInForce[]
  /** What is prepared, or else what is published: the form begins with it. */
  readonly last: PageStanding | undefined
  readonly isPublished: boolean
}

export async function readPrepare(work: Work): Promise<PrepareView> {
  const policies = await listPoliciesInForce(work)
  const { published, prepared } = await findPages(work)
  return { policies, last: prepared ?? published, isPublished: published !== undefined }
}
