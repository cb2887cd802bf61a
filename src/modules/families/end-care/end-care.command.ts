/** Ends what was said of a child in care, and announces it: answers that rest on it end with it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { guardedStore } from '../families.guarded.store.ts'
import { mayEditCare } from '../families.permissions.ts'
import type { CareEnding } from '../families.words.ts'
import { aKeeper } from '../families.words.ts'

export function endCare(house: House, actor: Actor, once: string, child: string, because: CareEnding): Promise<void> {
  insist(mayEditCare(actor), aKeeper)
  return house.once(actor, 'care.ended', once, async (work) => {
    const store = guardedStore(work, actor.person)
    const { id } = found(await store.lockCare(child))
    await store.endCare(id, because)
    work.record('care.ended', { care: id, child })
    work.announce('care.ended', { care: id, child })
  })
}
