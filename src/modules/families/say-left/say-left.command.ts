/** Says that a young person has left, or has come back. */
import { markLeft } from '#modules/people/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayEditFamilies } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'

/** False where the day is still to come. */
export function sayLeft(house: House, actor: Actor, once: string, child: string, lastOn: string): Promise<boolean> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'young-person.left', once, async (work) => {
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    if (lastOn > dayOf(work.now)) return false
    await markLeft(work, child, lastOn)
    work.record('young-person.left', { child })
    work.announce('young-person.left', { child })
    return true
  })
}

export function sayReturned(house: House, actor: Actor, once: string, child: string): Promise<void> {
  insist(mayEditFamilies(actor), aKeeper)
  return house.once(actor, 'young-person.returned', once, async (work) => {
    found(await familiesStore(work, actor.person).lockYoungPerson(child))
    await markLeft(work, child, null)
    work.record('young-person.returned', { child })
  })
}
