/** Puts an open draft away: it stays to be read, and another can be begun. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { aCoordinator, mayCorrect } from '../policy.permissions.ts'
import { draftAfter } from '../policy.rules.ts'
import { policyStore } from '../policy.store.ts'

/** The id of its policy. Throws ChangedMeanwhileError where it has ended already. */
export function putAwayDraft(house: House, actor: Actor, once: string, draft: string): Promise<string> {
  insist(mayCorrect(actor), aCoordinator)
  return house.once(actor, 'policy.draft-put-away', once, async (work) => {
    const store = policyStore(work, actor.person)
    const held = found(await store.findDraft(draft, 'lock'))
    const ended = draftAfter(held.state, 'put away')
    if (!ended) throw new ChangedMeanwhileError(held.state)
    await store.endDraft(held.id, ended)
    work.record('policy.draft-put-away', { policy: held.policy_id, draft: held.id })
    return held.policy_id
  })
}
