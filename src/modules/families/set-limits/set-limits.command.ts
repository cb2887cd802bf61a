/** Says that somebody is not contacted about a child, or must not know; or takes that off. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { maySetLimits } from '../families.permissions.ts'
import type { Limits } from '../families.store.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

/** The limits as they are now stand, whatever the form was opened with: the last word about safety counts. */
export function setLimits(house: House, actor: Actor, once: string, id: string, limits: Limits): Promise<string> {
  insist(maySetLimits(actor), aKeeper)
  return house.once(actor, 'tie-limit.set', once, async (work) => {
    const store = familiesStore(work, actor.person)
    const tie = found(await store.lockTie(id))
    await store.setLimits(tie, limits)
    work.record('tie-limit.set', { tie: id, child: tie.child_id })
    return tie.child_id
  })
}
