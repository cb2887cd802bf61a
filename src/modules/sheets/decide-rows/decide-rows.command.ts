/** Keeps what was decided about rows that may be known already. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { mayBring, somebodyInCharge } from '../sheets.permissions.ts'
import { sheetsStore } from '../sheets.store.ts'
import type { Choice } from '../sheets.words.ts'
import { choices } from '../sheets.words.ts'

export interface Decisions {
  bringing: string
  sheet: string
  byLine: ReadonlyMap<number, Choice>
  /** For all of which nothing is decided then. */
  others: Choice | undefined
}

/** Gives undefined where there is nothing to decide any more. */
export function decideRows(
  house: House,
  actor: Actor,
  once: string,
  decisions: Decisions,
): Promise<string | undefined> {
  insist(mayBring(actor), somebodyInCharge)
  const { bringing: id, byLine, others } = decisions
  return house.once(actor, 'sheet.rows-decided', once, async (work) => {
    const store = sheetsStore(work)
    const bringing = found(await store.lockBringing(id))
    if (bringing.state !== 'checked' || bringing.sheet !== decisions.sheet) return undefined
    let done = 0
    for (const choice of choices) {
      const lines = [...byLine].filter(([, chosen]) => chosen === choice).map(([line]) => line)
      if (lines.length > 0) done += await store.chooseFor(id, lines, choice)
    }
    if (others) done += await store.chooseFor(id, 'all undecided', others)
    if (done === 0) return undefined
    work.record('sheet.rows-decided', { bringing: id })
    return id
  })
}
