/** Puts a spreadsheet away of which nothing was saved: its rows are deleted at once. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayBring, somebodyInCharge } from '../sheets.permissions.ts'
import { sheetsStore } from '../sheets.store.ts'

/** Gives undefined where its rows are saved, or gone. */
export function putAwayBringing(
  house: House,
  actor: Actor,
  once: string,
  { bringing: id, sheet }: { bringing: string; sheet: string },
): Promise<string | undefined> {
  insist(mayBring(actor), somebodyInCharge)
  return house.once(actor, 'sheet.put-away', once, async (work) => {
    const store = sheetsStore(work)
    const { state, sheet: of } = found(await store.lockBringing(id))
    if ((state !== 'read' && state !== 'checked') || of !== sheet) return undefined
    await store.forgetRows(id)
    await store.change(id, { state: 'put-away', facts: null, due_at: null })
    work.record('sheet.put-away', { bringing: id })
    return id
  })
}
