/** Says of many people at once that they take part in a programme from a day on. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayEditProgrammes } from '../programmes.permissions.ts'
import type { SpellProblem } from '../programmes.rules.ts'
import { problemWithSpell } from '../programmes.rules.ts'
import { spellsStore } from '../programmes.spells.store.ts'
import { programmesStore } from '../programmes.store.ts'
import type { AddMembersAnswers } from './add-members.form.ts'

export type Joining = { done: true } | { done: false; problem: Exclude<SpellProblem, 'there-already'> | 'nobody' }

/** Whoever takes part already, or is none of this organisation's, is passed over: two people may tick the same list. */
export function addMembers(
  house: House,
  actor: Actor,
  once: string,
  programme: string,
  { people, from }: AddMembersAnswers,
): Promise<Joining> {
  insist(mayEditProgrammes(actor), aKeeper)
  return house.once<Joining>(actor, 'member.added', once, async (work) => {
    const { from_on, until_on } = found(await programmesStore(work).lockProgramme(programme))
    const lasting = { fromOn: from_on, untilOn: until_on }
    const wish = { fromOn: from, untilOn: null }
    const problem = problemWithSpell(wish, lasting, [])
    if (problem && problem !== 'there-already') return { done: false, problem }
    const store = spellsStore(work, actor.person)
    const spells = await store.listSpells(programme, 'takes-part')
    const own = Map.groupBy(spells, ({ person_id }) => person_id)
    const fit = (await store.whoIsHere(people)).filter(({ id }) => {
      const others = (own.get(id) ?? []).map((one) => ({ fromOn: one.from_on, untilOn: one.until_on }))
      return problemWithSpell(wish, lasting, others) === undefined
    })
    if (fit.length === 0) return { done: false, problem: 'nobody' }
    const spell = { programme_id: programme, part: 'takes-part' as const, from_on: from, until_on: null }
    await store.addSpells(fit.map(({ id }) => ({ ...spell, person_id: id })))
    for (const { id } of fit) work.record('member.added', { programme, person: id })
    return { done: true }
  })
}
