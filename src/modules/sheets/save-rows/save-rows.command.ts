/** Has the rows of a spreadsheet saved, once everything about them is decided; what follows goes on by itself. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayBring, somebodyInCharge } from '../sheets.permissions.ts'
import { countUndecided } from '../sheets.questions.ts'
import { sheetsStore } from '../sheets.store.ts'

export type SavingProblem = 'undecided' | 'nothing' | 'too-late'

export function saveRows(
  house: House,
  actor: Actor,
  once: string,
  { bringing: id, sheet }: { bringing: string; sheet: string },
): Promise<{ problem: SavingProblem } | { saving: string }> {
  insist(mayBring(actor), somebodyInCharge)
  return house.once(actor, 'sheet.confirmed', once, async (work) => {
    const store = sheetsStore(work)
    const bringing = found(await store.lockBringing(id))
    if (bringing.state !== 'checked' || bringing.sheet !== sheet) return { problem: 'too-late' as const }
    if ((await countUndecided(work, id)) > 0) return { problem: 'undecided' as const }
    if ((await store.listWaiting(id, 1)).length === 0) return { problem: 'nothing' as const }
    await store.change(id, { state: 'saving', confirmed_at: work.now, confirmed_by: actor.person, due_at: work.now })
    work.record('sheet.confirmed', { bringing: id })
    return { saving: id }
  })
}
