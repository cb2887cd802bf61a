/** What the choice of columns shows: the headings, the first rows, and what was chosen before. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { TableCell } from '#platform/sheets/table.ts'
import type { FileFacts } from '../sheets.questions.ts'
import { findBringing, findMapping, openCells, openFacts } from '../sheets.questions.ts'
import type { BringingRow, MappingRow, SheetsTables } from '../sheets.tables.ts'

const examples = 3

export interface ColumnsInHand {
  bringing: BringingRow
  facts: FileFacts
  firstRows: readonly (readonly TableCell[])[]
  before: MappingRow | undefined
}

/** Throws NotFoundError, also where its words are forgotten. */
export async function readColumnsInHand(work: Work, id: string): Promise<ColumnsInHand> {
  const bringing = found(await findBringing(work, id))
  const { facts: sealed } = bringing
  const rows = await roomHandle<SheetsTables>(work.db)
    .selectFrom('sheets.staged')
    .select('cells')
    .where('organisation_id', '=', work.organisation)
    .where('bringing_id', '=', id)
    .orderBy('line')
    .limit(examples)
    .execute()
  const before = await findMapping(work, bringing.sheet, bringing.headings_digest)
  return work.withKey((key) => ({
    bringing,
    facts: openFacts(key, id, found(sealed)),
    firstRows: rows.flatMap(({ cells }) => (cells ? [openCells(key, id, cells)] : [])),
    before,
  }))
}
