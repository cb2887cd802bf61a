/** A spreadsheet brought and led through its steps as a browser does it, for tests and for the ground they walk on. */

import { newId } from '#platform/crypto/ids.ts'
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { openErrands } from '#platform/jobs/errands.ts'
import { readTable } from '#platform/sheets/read-table.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { sheetsOf } from '#platform/sheets/sheet.ts'
import type { Table, TableCell } from '#platform/sheets/table.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { bringSheet } from './bring-sheet/bring-sheet.command.ts'
import { chooseColumns as keepColumns } from './choose-columns/choose-columns.command.ts'
import { saveRows } from './save-rows/save-rows.command.ts'
import { sheetsRoom } from './sheets.module.ts'
import { likelyPlaces } from './sheets.rules.ts'

interface Sender {
  browser: ReturnType<TestApp['stranger']>
}

type File = string | Uint8Array

/** Sends the file, and gives the address of its bringing. */
export async function bringList({ browser }: Sender, file: File, sheet = 'adults', name = 'list.csv'): Promise<string> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const sent = await browser.postFile('/sheets', { sheet }, { name, bytes })
  return (sent.location ?? '').replace(/\/columns$/, '')
}

/** Chooses the columns as they are suggested, with these changes. */
export async function chooseColumns({ browser }: Sender, at: string, change: Record<string, string> = {}) {
  const asked = await browser.get(`${at}/columns`)
  const fields: Record<string, string> = {}
  for (const select of asked.page('main select').toArray()) {
    const chosen = asked.page(select).find('option[selected]').attr('value')
    fields[asked.page(select).attr('name') ?? ''] = chosen ?? ''
  }
  for (const radio of asked.page('main input[type=radio][checked]').toArray())
    fields[asked.page(radio).attr('name') ?? ''] = asked.page(radio).attr('value') ?? ''
  return browser.post(`${at}/columns`, { ...fields, ...change })
}

/** Does what goes on by itself, until nothing is due. */
export async function goOnByItself({ parts }: TestApp): Promise<void> {
  const errands = openErrands({ ...parts, sheets: sheetsOf(parts.rooms) }, sheetsRoom.errands ?? [])
  while ((await errands.begin()) > 0) await errands.settled()
}

/** A list as it would have been read in a file, by whoever brings it. */
export function aBringing(house: House, actor: Actor, sheet: Sheet) {
  const read = (headings: readonly string[], rows: readonly (readonly TableCell[])[]) => {
    const cells = rows.map((row, at) => ({ line: at + 2, cells: [...row] }))
    const file = { format: 'csv', certain: true, otherSheets: 0, countsFrom: '1900' } as const
    const table = { ...file, headings: [...headings], rows: cells }
    return bringSheet(house, actor, newId(), {
      sheet: sheet.name,
      name: 'list.csv',
      table,
      headingsDigest: headings.join(),
    })
  }
  const checked = async (headings: readonly string[], rows: readonly (readonly TableCell[])[]) => {
    const bringing = await read(headings, rows)
    const places = likelyPlaces(sheet.columns, headings)
    await keepColumns(house, actor, newId(), { bringing, sheet, places, monthFirst: false })
    return bringing
  }
  const saving = async (headings: readonly string[], rows: readonly (readonly TableCell[])[]) => {
    const bringing = await checked(headings, rows)
    await saveRows(house, actor, newId(), { bringing, sheet: sheet.name })
    return bringing
  }
  return { read, checked, saving }
}

/** What a file holds, read in this process: for measuring alone, where the file is our own. */
export async function readForBench(file: Uint8Array): Promise<{ headings: Table['headings']; rows: TableCell[][] }> {
  const answer = await readTable(file)
  if ('refused' in answer) throw new Error(answer.refused)
  return { headings: answer.read.headings, rows: answer.read.rows.map(({ cells }) => cells) }
}
