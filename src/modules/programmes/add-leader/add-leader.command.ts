/** Says that an adult leads a programme from a day on. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayEditProgrammes } from '../programmes.permissions.ts'
import type { SpellProblem } from '../programmes.rules.ts'
import { problemWithSpell } from '../programmes.rules.ts'
import { spellsStore } from '../programmes.spells.store.ts'
import { programmesStore } from '../programmes.store.ts'
import type { AddLeaderAnswers } from './add-leader.form.ts'

export type Leading = { done: true } | { done: false; problem: SpellProblem | 'no-such-adult' }

export function addLeader(
  house: House,
  actor: Actor,
  once: string,
  programme: string,
  { person, from }: AddLeaderAnswers,
): Promise<Leading> {
  insist(mayEditProgrammes(actor), aKeeper)
  return house.once<Leading>(actor, 'leader.added', once, async (work) => {
    const { from_on, until_on } = found(await programmesStore(work).lockProgramme(programme))
    const store = spellsStore(work, actor.person)
    const [adult] = await store.whoIsHere([person])
    if (adult?.kind !== 'adult') return { done: false, problem: 'no-such-adult' }
    const others = (await store.listSpells(programme, 'leads'))
      .filter(({ person_id }) => person_id === person)
      .map((one) => ({ fromOn: one.from_on, untilOn: one.until_on }))
    const problem = problemWithSpell({ fromOn: from, untilOn: null }, { fromOn: from_on, untilOn: until_on }, others)
    if (problem) return { done: false, problem }
    await store.addSpells([
      { programme_id: programme, person_id: person, part: 'leads', from_on: from, until_on: null },
    ])
    work.record('leader.added', { programme, person })
    return { done: true }
  })
}
