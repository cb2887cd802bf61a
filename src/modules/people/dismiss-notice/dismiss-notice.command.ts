/** Puts a notice away once its person has seen it; nobody puts away another's. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { NotFoundError } from '#platform/refusals/refusals.ts'
import { peopleStore } from '../people.store.ts'

export async function dismissNotice(house: House, actor: Actor, once: string, notice: string): Promise<void> {
  await house.once(actor, 'notice.dismissed', once, async (work) => {
    if (!(await peopleStore(work).dismissNotice(notice, actor.person))) throw new NotFoundError()
    work.record('notice.dismissed', { notice })
  })
}
