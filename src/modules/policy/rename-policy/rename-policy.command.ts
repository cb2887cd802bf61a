/** Gives a policy another name, unless somebody else has since it was shown; versions keep the name they were adopted under. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { aCoordinator, mayCorrect } from '../policy.permissions.ts'
import { policyStore } from '../policy.store.ts'
import type { RenamePolicyAnswers } from './rename-policy.form.ts'

/** Throws ChangedMeanwhileError with the name as it is now. */
export function renamePolicy(
  house: House,
  actor: Actor,
  once: string,
  { policy, answers }: { policy: string; answers: RenamePolicyAnswers },
): Promise<string> {
  insist(mayCorrect(actor), aCoordinator)
  return house.once(actor, 'policy.renamed', once, async (work) => {
    const store = policyStore(work, actor.person)
    const held = found(await store.findPolicy(policy, 'lock'))
    if (held.title !== answers.was) throw new ChangedMeanwhileError<string>(held.title)
    await store.renamePolicy(held.id, answers.title)
    work.record('policy.renamed', { policy: held.id })
    return held.id
  })
}
