/** One term or holiday as it is kept. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { CalendarTables, SpanRow } from './calendar.tables.ts'

export async function readSpan(work: Work, id: string): Promise<SpanRow> {
  const row = await roomHandle<CalendarTables>(work.db)
    .selectFrom('calendar.span')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row)
}
