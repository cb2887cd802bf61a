/** Shows to everybody what was prepared, in place of what was shown until now. */
import { findVersionInForce } from '#modules/policy/index.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aPublisher, mayPublish } from '../publication.permissions.ts'
import { publicationStore } from '../publication.store.ts'

/** Throws NotFoundError where it is not prepared any more, or nothing is in force that could be shown. */
export function publishPage(house: House, actor: Actor, once: string, page: string): Promise<true> {
  insist(mayPublish(actor), aPublisher)
  return house.once<true>(actor, 'page.published', once, async (work) => {
    const store = publicationStore(work, actor.person)
    const pages = await store.lockPages()
    const prepared = found(pages.find(({ id, published_at }) => id === page && published_at === null))
    found(await findVersionInForce(work, prepared.policy_id))
    const former = pages.find(({ published_at }) => published_at !== null)
    if (former) await store.endPage(former.id, 'replaced')
    await store.publishPage(prepared.id)
    await store.leaveUnusedAddresses()
    work.record('page.published', { page: prepared.id, policy: prepared.policy_id })
    return true
  })
}
