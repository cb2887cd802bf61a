/** Takes a page back: from now on nothing is there for anybody. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aPublisher, mayPublish } from '../publication.permissions.ts'
import { publicationStore } from '../publication.store.ts'

/** Throws NotFoundError where it is not published any more. */
export function takeBack(house: House, actor: Actor, once: string, page: string): Promise<true> {
  insist(mayPublish(actor), aPublisher)
  return house.once<true>(actor, 'page.taken-back', once, async (work) => {
    const store = publicationStore(work, actor.person)
    const pages = await store.lockPages()
    const published = found(pages.find(({ id, published_at }) => id === page && published_at !== null))
    await store.endPage(published.id, 'taken-back')
    await store.leaveUnusedAddresses()
    work.record('page.taken-back', { page: published.id, policy: published.policy_id })
    return true
  })
}
