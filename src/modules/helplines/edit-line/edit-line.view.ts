/** One line that is shown, as it is saved now. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { HelplinesTables, LineRow } from '../helplines.tables.ts'

/** Throws NotFoundError, also where it was put away. */
export async function readLine(work: Work, id: string): Promise<LineRow> {
  const row = await roomHandle<HelplinesTables>(work.db)
    .selectFrom('helplines.line')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .where('put_away_at', 'is', null)
    .executeTakeFirst()
  return found(row)
}
