/** One place as it is kept. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PlaceRow, ProgrammesTables } from '../programmes.tables.ts'

export async function readPlace(work: Work, id: string): Promise<PlaceRow> {
  const row = await roomHandle<ProgrammesTables>(work.db)
    .selectFrom('programmes.place')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row)
}
