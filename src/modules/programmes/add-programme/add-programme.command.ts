/** Adds a programme. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { ProgrammeAnswers } from '../programmes.form.ts'
import { aKeeper, mayEditProgrammes } from '../programmes.permissions.ts'
import { programmesStore } from '../programmes.store.ts'

export type Adding = { done: true; programme: string } | { done: false }

/** Not done where the place is none of this organisation's. */
export function addProgramme(house: House, actor: Actor, once: string, answers: ProgrammeAnswers): Promise<Adding> {
  insist(mayEditProgrammes(actor), aKeeper)
  return house.once<Adding>(actor, 'programme.added', once, async (work) => {
    const store = programmesStore(work)
    if (answers.place_id && !(await store.lockPlace(answers.place_id))) return { done: false }
    const programme = await store.addProgramme({ ...answers, until_on: null })
    work.record('programme.added', { programme })
    return { done: true, programme }
  })
}
