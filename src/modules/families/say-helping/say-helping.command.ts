/** Says that a young person helps here as a volunteer, or no longer does: while they do, both sets of rules are theirs. */
import { addVolunteering, endVolunteering } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { helpsOn } from '../families.names.questions.ts'
import { mayEditFamilies } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

/** False where they help already, or will. */
export function sayHelping(house: House, actor: Actor, once: string, child: string, fromOn: string): Promise<boolean> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'young-volunteer.began', once, async (work) => {
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    if (await helpsOn(work, child)) return false
    await addVolunteering(work, child, fromOn, actor.person)
    work.record('young-volunteer.began', { child })
    return true
  })
}

/** False where they do not help, or began after that day. */
export function sayHelpedUntil(
  house: House,
  actor: Actor,
  once: string,
  child: string,
  lastOn: string,
): Promise<boolean> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'young-volunteer.ended', once, async (work) => {
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    if (!(await endVolunteering(work, child, lastOn))) return false
    work.record('young-volunteer.ended', { child })
    return true
  })
}
