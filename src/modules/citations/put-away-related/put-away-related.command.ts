/** Takes a related policy out of the list; what was said of sentences that meant it has to be said again. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayChangeRelated } from '../citations.permissions.ts'
import { citationsStore } from '../citations.store.ts'

export async function putAwayRelated(house: House, actor: Actor, once: string, related: string): Promise<void> {
  insist(mayChangeRelated(actor), aKeeper)
  await house.once(actor, 'citation.put-away', once, async (work) => {
    const store = citationsStore(work, actor.person)
    const { id } = found((await store.lockRelated()).find((one) => one.id === related))
    await store.putAwayRelated(id)
    work.record('citation.put-away', { related: id })
  })
}
