/** The rows of a spreadsheet that cannot come in, as they stand in it, each with what is wrong: to be mended and brought again. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { TableCell } from '#platform/sheets/table.ts'
import { findBringing, openCells, openFacts, openTold } from '../sheets.questions.ts'
import type { SheetsTables } from '../sheets.tables.ts'

/** Throws NotFoundError, also where the rows are forgotten. */
export async function listProblems(work: Work, id: string): Promise<TableCell[][]> {
  const { facts } = found(await findBringing(work, id))
  const sealed = found(facts)
  const rows = await roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.staged')
    .select(['line', 'cells', 'told'])
    .where('organisation_id', '=', work.organisation)
    .where('bringing_id', '=', id)
    .where('standing', '=', 'faulty')
    .orderBy('line')
    .execute()
  return work.withKey((key) => {
    const { headings } = openFacts(key, id, sealed)
    const told = rows.map(({ line, cells, told: one }) => [
      ...(cells ? openCells(key, id, cells) : []),
      line,
      one ? openTold(key, id, one).says.join(' ') : '',
    ])
    return [[...headings, 'Row in your file', 'What to put right'], ...told]
  })
}
