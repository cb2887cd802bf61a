/** Changes what is known of a programme, unless somebody else has since it was opened. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { ChangedMeanwhileError, found, insist } from '#platform/refusals/refusals.ts'
import type { ProgrammeAnswers } from '../programmes.form.ts'
import { aKeeper, mayEditProgrammes } from '../programmes.permissions.ts'
import { programmesStore } from '../programmes.store.ts'
import type { ProgrammeRow } from '../programmes.tables.ts'

export interface ProgrammeChange {
  readonly programme: string
  readonly version: number
  readonly answers: ProgrammeAnswers
}

export type Changing = { done: true } | { done: false; problem: 'no-such-place' | 'begins-after-it-ends' }

/** Throws ChangedMeanwhileError with the programme as it is now. */
export function editProgramme(house: House, actor: Actor, once: string, change: ProgrammeChange): Promise<Changing> {
  insist(mayEditProgrammes(actor), aKeeper)
  const { programme, version, answers } = change
  return house.once<Changing>(actor, 'programme.changed', once, async (work) => {
    const store = programmesStore(work)
    const kept = found(await store.lockProgramme(programme))
    if (kept.version !== version) throw new ChangedMeanwhileError<ProgrammeRow>(kept)
    if (answers.place_id && !(await store.lockPlace(answers.place_id))) return { done: false, problem: 'no-such-place' }
    if (kept.until_on !== null && answers.from_on > kept.until_on)
      return { done: false, problem: 'begins-after-it-ends' }
    await store.changeProgramme(programme, answers, version)
    work.record('programme.changed', { programme })
    return { done: true }
  })
}
