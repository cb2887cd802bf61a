/** Begins a draft from the version in force, its statements keeping who they are; where one is open already, leads to it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { factsOnceLookedAt } from '../adopt-policy/adopt-policy.rules.ts'
import { aCoordinator, mayCorrect } from '../policy.permissions.ts'
import { getVersion, listDraftStatements } from '../policy.questions.ts'
import { listStandings } from '../policy.standing.questions.ts'
import { policyStore } from '../policy.store.ts'

/** The id of the draft. Throws NotFoundError where there is no such policy, or none of it is adopted. */
export function beginDraft(house: House, actor: Actor, once: string, policy: string): Promise<string> {
  insist(mayCorrect(actor), aCoordinator)
  return house.once(actor, 'policy.draft-begun', once, async (work) => {
    const store = policyStore(work, actor.person)
    // Whoever comes second waits here, and then finds the draft of whoever came first.
    found(await store.findPolicy(policy, 'lock'))
    const open = await store.findOpenDraft(policy)
    if (open) return open.id
    const version = found(await store.findNewestVersion(policy))
    const [standing] = await listStandings(work, { policy })
    const facts = factsOnceLookedAt(version.facts, standing?.version?.lookedAtOn ?? version.adopted_on)
    const draft = await store.addDraft({ policy, fromVersion: version.id, facts })
    const before = new Map((await listDraftStatements(work, version.draft_id)).map((one) => [one.id, one]))
    const { statements: adopted } = await getVersion(work, version.id)
    await store.addStatements(
      draft,
      adopted.map((one) => ({
        ...one,
        state: 'in',
        version: 1,
        readAs: one.text,
        spans: [],
        // Adopting a text does not say that anybody looked at each statement of it.
        checked: before.get(one.id)?.checked ?? false,
        confidence: before.get(one.id)?.confidence ?? 1,
        because: before.get(one.id)?.because ?? '',
      })),
    )
    work.record('policy.draft-begun', { policy, draft })
    return draft
  })
}
