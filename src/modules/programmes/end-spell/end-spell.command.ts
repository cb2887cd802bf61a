/** Says on which last day somebody leads a programme or takes part in it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aKeeper, mayEditProgrammes } from '../programmes.permissions.ts'
import type { EndProblem } from '../programmes.rules.ts'
import { problemWithEnd } from '../programmes.rules.ts'
import { spellsStore } from '../programmes.spells.store.ts'

export type EndingPart = { done: true; programme: string } | { done: false; problem: EndProblem }

export function endSpell(house: House, actor: Actor, once: string, spell: string, lastOn: string): Promise<EndingPart> {
  insist(mayEditProgrammes(actor), aKeeper)
  return house.once<EndingPart>(actor, 'part.ended', once, async (work) => {
    const store = spellsStore(work, actor.person)
    const { from_on: fromOn, until_on: untilOn, programme_id, person_id } = found(await store.lockSpell(spell))
    const problem = problemWithEnd({ fromOn, untilOn }, lastOn, dayOf(work.now))
    if (problem) return { done: false, problem }
    await store.endSpell(spell, lastOn)
    work.record('part.ended', { programme: programme_id, person: person_id })
    return { done: true, programme: programme_id }
  })
}
