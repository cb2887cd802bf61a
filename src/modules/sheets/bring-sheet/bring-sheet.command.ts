/** Keeps what stands in a spreadsheet, sealed, until somebody has looked: nothing of it is believed yet. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOrders } from '#platform/sheets/fit-day.ts'
import type { Table } from '#platform/sheets/table.ts'
import { mayBring, somebodyInCharge } from '../sheets.permissions.ts'
import { type FileFacts, sealJson } from '../sheets.questions.ts'
import { newBringingId, sheetsStore } from '../sheets.store.ts'

export interface BroughtSheet {
  sheet: string
  name: string
  table: Table
  headingsDigest: string
}

/** Rows kept by one statement. */
const rowsAStatement = 2_000

export function bringSheet(house: House, actor: Actor, once: string, brought: BroughtSheet): Promise<string> {
  insist(mayBring(actor), somebodyInCharge)
  return house.once(actor, 'sheet.brought', once, async (work) => {
    const { table, sheet, headingsDigest } = brought
    const store = sheetsStore(work)
    const id = newBringingId()
    const sealed = await work.withKey((key) => ({
      facts: sealJson(key, 'facts', id, factsOf(brought)),
      rows: table.rows.map(({ line, cells }) => ({ line, cells: sealJson(key, 'cells', id, cells) })),
    }))
    const { facts, rows } = sealed
    const begun = { id, sheet, facts, headings_digest: headingsDigest, row_count: rows.length, begun_by: actor.person }
    await store.addBringing(begun)
    for (let at = 0; at < rows.length; at += rowsAStatement)
      await store.addRows(id, rows.slice(at, at + rowsAStatement))
    work.record('sheet.brought', { bringing: id })
    return id
  })
}

function factsOf({ name, table }: BroughtSheet): FileFacts {
  const { headings, format, certain, sheet, otherSheets, countsFrom, rows } = table
  const days = dayOrders(rows.flatMap(({ cells }) => cells))
  return { name, headings, format, certain, sheet, otherSheets, countsFrom, days }
}
