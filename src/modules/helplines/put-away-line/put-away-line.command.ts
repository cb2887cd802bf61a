/** Takes a line out of sight; what was checked of it stays written down. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { namingsStore } from '../helplines.namings.store.ts'
import { aKeeper, mayChangeLines } from '../helplines.permissions.ts'
import { helplinesStore } from '../helplines.store.ts'

export async function putAwayLine(house: House, actor: Actor, once: string, line: string): Promise<void> {
  insist(mayChangeLines(actor), aKeeper)
  await house.once(actor, 'line.put-away', once, async (work) => {
    const store = helplinesStore(work, actor.person)
    const { id } = found((await store.lockLines()).find((one) => one.id === line))
    await store.putAway(id)
    await namingsStore(work, actor.person).endNamingOf(id)
    work.record('line.put-away', { line: id })
  })
}
