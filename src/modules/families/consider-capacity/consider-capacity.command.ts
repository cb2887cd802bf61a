/** Writes down that somebody considered whether a person of 16 or over can make one decision; each reading is recorded. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { agesOn, isSurely } from '../families.ages.rules.ts'
import { guardedStore } from '../families.guarded.store.ts'
import { getChildName } from '../families.names.questions.ts'
import { mayRecordCapacity } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'
import type { CapacityAnswers } from './consider-capacity.form.ts'
import type { ShownCapacity } from './consider-capacity.questions.ts'
import { openCapacities } from './consider-capacity.questions.ts'

/** From this age a person is taken to be able to decide, unless it was considered. */
const fromAge = 16

export interface CapacityOfPerson {
  child: string
  name: string
  considered: ShownCapacity[]
}

export function readCapacity(house: House, actor: Actor, child: string): Promise<CapacityOfPerson> {
  insist(mayRecordCapacity(actor), aKeeper)
  return house.inOrganisation(actor, async (work) => {
    const name = await getChildName(work, child)
    work.record('capacity.read', { child })
    return { child, name, considered: await openCapacities(work, child) }
  })
}

export function considerCapacity(
  house: House,
  actor: Actor,
  once: string,
  child: string,
  answers: CapacityAnswers,
): Promise<'done' | 'too-young' | 'still-to-come'> {
  insist(mayRecordCapacity(actor), aKeeper)
  return house.once(actor, 'capacity.considered', once, async (work) => {
    const young = found(await familiesStore(work, actor.person).lockYoungPerson(child))
    if (answers.consideredOn > dayOf(work.now)) return 'still-to-come'
    const facts = { bornOn: young.born_on, band: young.age_band, bandOn: young.band_on }
    if (!isSurely(agesOn(facts, dayOf(work.now)), fromAge)) return 'too-young'
    const capacity = await guardedStore(work, actor.person).addCapacity(child, answers)
    work.record('capacity.considered', { capacity, child })
    return 'done'
  })
}
