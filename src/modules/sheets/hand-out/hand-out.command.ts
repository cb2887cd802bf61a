/** Hands a list out, and writes down that it was: who took which, never what stands in it. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { type HandedSheet, readHandedSheet } from '../sheets.handed.questions.ts'
import { mayHandOut, somebodyInCharge } from '../sheets.permissions.ts'

export function handOut(house: House, actor: Actor, sheet: Sheet): Promise<HandedSheet> {
  insist(mayHandOut(actor), somebodyInCharge)
  return house.inOrganisation(actor, async (work) => {
    const handed = await readHandedSheet(work, sheet, actor.name)
    work.record('sheet.handed-out', { sheet: sheet.name })
    return handed
  })
}
