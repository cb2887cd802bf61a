/** Takes a system off the list; what was found of it stays written down. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayChangeSystems } from '../systems.permissions.ts'
import { systemsStore } from '../systems.store.ts'

export async function putAwaySystem(house: House, actor: Actor, once: string, system: string): Promise<void> {
  insist(mayChangeSystems(actor), aKeeper)
  await house.once(actor, 'system.put-away', once, async (work) => {
    const store = systemsStore(work, actor.person)
    const { id } = found(await store.lockSystem(system))
    await store.putAway(id)
    work.record('system.put-away', { system: id })
  })
}
