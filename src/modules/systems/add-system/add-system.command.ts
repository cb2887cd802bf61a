/** Writes down a system that people sign in to outside Kept. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { SystemAnswers } from '../systems.form.ts'
import { aKeeper, mayChangeSystems } from '../systems.permissions.ts'
import { systemsStore } from '../systems.store.ts'
import { mostSystems } from '../systems.words.ts'

export type Adding = { done: true; system: string } | { done: false }

/** `answers.owner` is one of the adults that the form offered. */
export function addSystem(house: House, actor: Actor, once: string, answers: SystemAnswers): Promise<Adding> {
  insist(mayChangeSystems(actor), aKeeper)
  return house.once<Adding>(actor, 'system.added', once, async (work) => {
    const store = systemsStore(work, actor.person)
    if ((await store.countSystems()) >= mostSystems) return { done: false }
    const { usedFor: used_for, owner: owner_id, ...rest } = answers
    const system = await store.addSystem({ ...rest, used_for, owner_id })
    work.record('system.added', { system })
    return { done: true, system }
  })
}
