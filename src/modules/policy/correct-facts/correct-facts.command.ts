/** Puts the facts of an open draft right. */
import type { Facts } from '#modules/reader/index.ts'
import { sha256Of } from '#platform/crypto/sha256.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import { aCoordinator, mayCorrect } from '../policy.permissions.ts'
import { policyStore } from '../policy.store.ts'

/** `before` is what was shown: where somebody has changed it since, ChangedMeanwhileError with the facts as they are now. */
export function correctFacts(
  house: House,
  actor: Actor,
  once: string,
  { draft, before, facts }: { draft: string; before: string; facts: Facts },
): Promise<string> {
  insist(mayCorrect(actor), aCoordinator)
  return house.once(actor, 'policy.facts-corrected', once, async (work) => {
    const store = policyStore(work, actor.person)
    const held = found(await store.findDraft(draft, 'lock'))
    if (held.state !== 'open' || fingerprintOf(held.facts) !== before) throw new ChangedMeanwhileError(held.facts)
    await store.changeFacts(held.id, facts)
    work.record('policy.facts-corrected', { draft: held.id })
    return held.id
  })
}

/** The same for the same facts, whatever the order in which the database keeps their names. */
export function fingerprintOf(facts: Facts): string {
  const { organisation, nation, coordinators, contacts, review, signed, signedBy } = facts
  const values = [
    organisation,
    nation,
    coordinators.map(({ role, name }) => [role, name]),
    contacts.map(({ kind, value }) => [kind, value]),
    [review.lastReviewed, review.intervalMonths],
    [signed, signedBy?.role, signedBy?.name],
  ]
  return sha256Of(JSON.stringify(values)).slice(0, 16)
}
