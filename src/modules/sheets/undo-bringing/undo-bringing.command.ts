/** Has everything taken back that came in with a spreadsheet, for a day after it was saved. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayBring, somebodyInCharge } from '../sheets.permissions.ts'
import { sheetsStore } from '../sheets.store.ts'
import { keptForMs } from '../sheets.words.ts'

/** Gives undefined where it is too late, or not saved yet. */
export function undoBringing(
  house: House,
  actor: Actor,
  once: string,
  { bringing: id, sheet }: { bringing: string; sheet: string },
): Promise<string | undefined> {
  insist(mayBring(actor), somebodyInCharge)
  return house.once(actor, 'sheet.undone', once, async (work) => {
    const store = sheetsStore(work)
    const { state, saved_at, sheet: of } = found(await store.lockBringing(id))
    const isInTime = saved_at !== null && work.now.getTime() - saved_at.getTime() < keptForMs
    if (state !== 'saved' || of !== sheet || !isInTime) return undefined
    await store.change(id, { state: 'undoing', undone_by: actor.person, due_at: work.now })
    work.record('sheet.undone', { bringing: id })
    return id
  })
}
