/** Opens who decides for a child in care, and writes down in the same transaction that it was read. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { ShownCare } from '../families.care.questions.ts'
import { openCares } from '../families.care.questions.ts'
import { getChildName } from '../families.names.questions.ts'
import { mayReadCare } from '../families.permissions.ts'
import { aKeeper } from '../families.words.ts'

export interface CareOfChild {
  child: string
  name: string
  cares: ShownCare[]
}

export function readCare(house: House, actor: Actor, child: string): Promise<CareOfChild> {
  insist(mayReadCare(actor), aKeeper)
  return house.inOrganisation(actor, async (work) => {
    const name = await getChildName(work, child)
    work.record('care.read', { child })
    return { child, name, cares: await openCares(work, child) }
  })
}
