/** Writes down that somebody can sign in to a system. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, mayChangeSystems } from '../systems.permissions.ts'
import { systemsStore } from '../systems.store.ts'
import type { AddHolderAnswers } from './add-holder.form.ts'

export type AddingHolder = { done: boolean }

/** Not done where that person is written down already. `answers.person` is one of the adults the form offered. */
export function addHolder(
  house: House,
  actor: Actor,
  once: string,
  system: string,
  answers: AddHolderAnswers,
): Promise<AddingHolder> {
  insist(mayChangeSystems(actor), aKeeper)
  return house.once<AddingHolder>(actor, 'holder.added', once, async (work) => {
    const store = systemsStore(work, actor.person)
    const { id } = found(await store.lockSystem(system))
    const { person, level } = answers
    const holder = await store.addHolder({ system_id: id, person_id: person, level, from_on: dayOf(work.now) })
    if (!holder) return { done: false }
    work.record('holder.added', { holder, system: id, person })
    return { done: true }
  })
}
