/** Says on which day a programme meets for the last time: everybody's part in it ends with it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, mayEditProgrammes } from '../programmes.permissions.ts'
import type { EndProblem } from '../programmes.rules.ts'
import { problemWithEnd } from '../programmes.rules.ts'
import { programmesStore } from '../programmes.store.ts'

export type Ending = { done: true } | { done: false; problem: EndProblem }

export function endProgramme(
  house: House,
  actor: Actor,
  once: string,
  programme: string,
  lastOn: string,
): Promise<Ending> {
  insist(mayEditProgrammes(actor), aKeeper)
  return house.once<Ending>(actor, 'programme.ended', once, async (work) => {
    const store = programmesStore(work)
    const { from_on: fromOn, until_on: untilOn } = found(await store.lockProgramme(programme))
    const problem = problemWithEnd({ fromOn, untilOn }, lastOn, dayOf(work.now))
    if (problem) return { done: false, problem }
    await store.endProgramme(programme, lastOn)
    work.record('programme.ended', { programme })
    return { done: true }
  })
}
