/** Moves a line one step up or down in the order in which families see it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { aKeeper, mayChangeLines } from '../helplines.permissions.ts'
import { movedOnce } from '../helplines.rules.ts'
import { helplinesStore } from '../helplines.store.ts'

export async function moveLine(
  house: House,
  actor: Actor,
  once: string,
  line: string,
  where: 'up' | 'down',
): Promise<void> {
  insist(mayChangeLines(actor), aKeeper)
  await house.once(actor, 'line.moved', once, async (work) => {
    const store = helplinesStore(work, actor.person)
    const ids = (await store.lockLines()).map(({ id }) => id)
    found(ids.find((id) => id === line))
    await store.putInOrder(movedOnce(ids, line, where))
    work.record('line.moved', { line })
  })
}
