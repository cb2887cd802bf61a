/** The spreadsheets that were brought last, for the page that asks for another. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { readSheetFile } from '../sheets.questions.ts'
import type { SheetsTables } from '../sheets.tables.ts'
import type { State } from '../sheets.words.ts'

export { readSheetFile }

const mostShown = 20

export interface RecentBringing {
  id: string
  sheet: string
  state: State
  begunAt: Date
  rows: number
}

export async function listRecent(work: Work, sheets: readonly string[]): Promise<RecentBringing[]> {
  const rows = await roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.bringing')
    .select(['id', 'sheet', 'state', 'begun_at', 'row_count'])
    .where('organisation_id', '=', work.organisation)
    .where('sheet', 'in', ['', ...sheets])
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .limit(mostShown)
    .execute()
  return rows.map(({ id, sheet, state, begun_at, row_count }) => ({
    id,
    sheet,
    state,
    begunAt: begun_at,
    rows: row_count,
  }))
}
