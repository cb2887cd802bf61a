/** Keeps that somebody looked at the version in force and left it as it is, which sets the next review. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { problemsWithSigning } from '../adopt-policy/adopt-policy.rules.ts'
import type { SigningAnswers } from '../policy.form.ts'
import { aCoordinator, mayAdopt } from '../policy.permissions.ts'
import { policyStore } from '../policy.store.ts'
import type { SigningProblem } from '../policy.words.ts'

export interface ReviewWish {
  policy: string
  /** The fingerprint of the version that was shown. */
  sha256: string
  answers: SigningAnswers
}

export type Reviewing = { done: true } | { done: false; problems: readonly SigningProblem[] }

/** Throws ChangedMeanwhileError where another version is in force than was shown. */
export function reviewPolicy(house: House, actor: Actor, once: string, wish: ReviewWish): Promise<Reviewing> {
  insist(mayAdopt(actor), aCoordinator)
  return house.once<Reviewing>(actor, 'policy.reviewed', once, async (work) => {
    const store = policyStore(work, actor.person)
    const { id: policy } = found(await store.findPolicy(wish.policy, 'lock'))
    const version = found(await store.findNewestVersion(policy))
    if (version.sha256 !== wish.sha256) throw new ChangedMeanwhileError(version.number)
    const { answers } = wish
    const problems = problemsWithSigning(answers, dayOf(work.now), version.adopted_on)
    if (problems.length > 0) return { done: false, problems }
    const review = await store.addReview({
      policy_id: policy,
      version_id: version.id,
      reviewed_on: answers.signedOn,
      reviewed_by: actor.person,
      reviewer_name: answers.name,
      reviewer_role: answers.role,
      signature: answers.signature,
      note: answers.note,
      next_review_on: answers.nextReviewOn,
    })
    work.record('policy.reviewed', { policy, version: version.id, review })
    return { done: true }
  })
}
