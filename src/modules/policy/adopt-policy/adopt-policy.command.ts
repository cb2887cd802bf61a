/** Adopts a draft as the next version of its policy, if it still says what was shown to whoever signs it. */
import { newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { SigningAnswers } from '../policy.form.ts'
import { aCoordinator, mayAdopt } from '../policy.permissions.ts'
import { getAdoptable } from '../policy.questions.ts'
import { draftAfter } from '../policy.rules.ts'
import { policyStore } from '../policy.store.ts'
import type { SigningProblem } from '../policy.words.ts'
import { factsOnceAdopted, problemsWithAdopting, toAdopt } from './adopt-policy.rules.ts'

export interface AdoptionWish {
  draft: string
  /** The fingerprints that were shown: of the text, and of what its statements are taken to be. */
  sha256: string
  labels: string
  answers: SigningAnswers
}

export type Adopting = { done: true; version: string } | { done: false; problems: readonly SigningProblem[] }

/** Throws ChangedMeanwhileError where the draft is not what was shown any more. */
export function adoptPolicy(house: House, actor: Actor, once: string, wish: AdoptionWish): Promise<Adopting> {
  insist(mayAdopt(actor), aCoordinator)
  return house.once<Adopting>(actor, 'policy.adopted', once, async (work) => {
    const store = policyStore(work, actor.person)
    const { policy_id: policy } = found(await store.findDraft(wish.draft, 'look'))
    // The policy first: two drafts of it cannot both become the next version, and its title cannot change meanwhile.
    found(await store.findPolicy(policy, 'lock'))
    const held = found(await store.findDraft(wish.draft, 'lock'))
    const shown = await getAdoptable(work, held.id)
    const isAsShown = shown.sha256 === wish.sha256 && shown.labels === wish.labels
    const ended = draftAfter(held.state, 'adopt')
    if (!ended || !isAsShown) throw new ChangedMeanwhileError(shown)
    const newest = await store.findNewestVersion(policy)
    const problems = problemsWithAdopting(wish.answers, shown.statements, dayOf(work.now), newest?.adopted_on)
    if (problems.length > 0) return { done: false, problems }
    const version = newId<'Version'>()
    await store.addVersion(
      {
        id: version,
        policy_id: policy,
        number: (newest?.number ?? 0) + 1,
        title: shown.policyTitle,
        canonical: shown.canonical,
        sha256: shown.sha256,
        facts: factsOnceAdopted(held.facts, wish.answers),
        adopted_on: wish.answers.signedOn,
        adopted_by: actor.person,
        adopter_name: wish.answers.name,
        adopter_role: wish.answers.role,
        signature: wish.answers.signature,
        next_review_on: wish.answers.nextReviewOn,
        draft_id: held.id,
      },
      toAdopt(shown.statements).map((one) => ({ ...one, topics: [...one.topics] })),
    )
    await store.endDraft(held.id, ended)
    work.record('policy.adopted', { policy, version, draft: held.id })
    work.announce('policy.adopted', { policy, version })
    return { done: true, version }
  })
}
