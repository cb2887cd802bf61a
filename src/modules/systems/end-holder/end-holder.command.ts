/** Writes down that somebody can sign in to a system no more. */
import { settleTasksNamed } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayChangeSystems } from '../systems.permissions.ts'
import { listSystemsHeld } from '../systems.questions.ts'
import { systemsStore } from '../systems.store.ts'
import { endAccountsTask } from '../systems.words.ts'

/** The system they were taken off. */
export function endHolder(house: House, actor: Actor, once: string, holder: string): Promise<string> {
  insist(mayChangeSystems(actor), aKeeper)
  return house.once(actor, 'holder.ended', once, async (work) => {
    const store = systemsStore(work, actor.person)
    const held = found(await store.lockHolder(holder))
    await store.endHolder(held)
    // The last of them: what a leaver's list asks for is done.
    if ((await listSystemsHeld(work, held.person_id)).length === 0)
      await settleTasksNamed(work, held.person_id, endAccountsTask)
    work.record('holder.ended', { holder, system: held.system_id, person: held.person_id })
    return held.system_id
  })
}
