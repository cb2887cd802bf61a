/** Writes down that somebody can sign in to a system no more. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayChangeSystems } from '../systems.permissions.ts'
import { systemsStore } from '../systems.store.ts'

/** The system they were taken off. */
export function endHolder(house: House, actor: Actor, once: string, holder: string): Promise<string> {
  insist(mayChangeSystems(actor), aKeeper)
  return house.once(actor, 'holder.ended', once, async (work) => {
    const store = systemsStore(work, actor.person)
    const held = found(await store.lockHolder(holder))
    await store.endHolder(held)
    work.record('holder.ended', { holder, system: held.system_id, person: held.person_id })
    return held.system_id
  })
}
