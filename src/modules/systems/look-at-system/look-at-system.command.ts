/** Writes down what somebody found when they looked at a system. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { LookAnswers } from '../systems.form.ts'
import { aKeeper, mayLookAtSystems } from '../systems.permissions.ts'
import { systemsStore } from '../systems.store.ts'

export type Looking = { done: boolean }

/** Not done where the day is still to come. */
export function lookAtSystem(
  house: House,
  actor: Actor,
  once: string,
  system: string,
  answers: LookAnswers,
): Promise<Looking> {
  insist(mayLookAtSystems(actor), aKeeper)
  return house.once<Looking>(actor, 'system.looked-at', once, async (work) => {
    if (answers.on > dayOf(work.now)) return { done: false }
    const store = systemsStore(work, actor.person)
    const { id } = found(await store.lockSystem(system))
    await store.addLook({
      system_id: id,
      looked_on: answers.on,
      second_step: answers.secondStep,
      own_names: answers.ownNames,
      passwords: answers.passwords,
      leavers_gone: answers.leaversGone,
      says: answers.says,
    })
    work.record('system.looked-at', { system: id })
    return { done: true }
  })
}
