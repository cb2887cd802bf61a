/** Writes down why no parent or carer is known, and opens it with a record of the reading. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { getChildName } from '../families.names.questions.ts'
import { isKeeper } from '../families.permissions.ts'
import { familiesStore } from '../families.store.ts'
import { aKeeper } from '../families.words.ts'
import { openSealed } from '../seals/seals.questions.ts'

export interface NoCarer {
  child: string
  name: string
  /** Empty where nobody said so. */
  reason: string
}

export function readNoCarer(house: House, actor: Actor, child: string): Promise<NoCarer> {
  insist(isKeeper(actor), aKeeper)
  return house.inOrganisation(actor, async (work) => {
    const name = await getChildName(work, child)
    const young = found(await familiesStore(work, actor.person).lockYoungPerson(child))
    work.record('no-carer.read', { child })
    return { child, name, reason: await openSealed(work, 'noCarer', child, young.no_carer_reason) }
  })
}

export function sayNoCarer(house: House, actor: Actor, once: string, child: string, reason: string): Promise<void> {
  insist(isKeeper(actor), aKeeper)
  return house.once(actor, 'no-carer.said', once, async (work) => {
    const store = familiesStore(work, actor.person)
    found(await store.lockYoungPerson(child))
    await store.sayWhyNoCarer(child, reason)
    work.record('no-carer.said', { child })
  })
}
