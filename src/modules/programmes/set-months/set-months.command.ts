/** Says after how many months without a programme somebody is looked at again. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayReviewWithout } from '../programmes.permissions.ts'
import { programmesStore } from '../programmes.store.ts'

export async function setMonths(house: House, actor: Actor, once: string, months: number): Promise<void> {
  insist(mayReviewWithout(actor), aKeeper)
  await house.once(actor, 'months.set', once, async (work) => {
    await programmesStore(work).setMonths(months)
    work.record('months.set', {})
  })
}
