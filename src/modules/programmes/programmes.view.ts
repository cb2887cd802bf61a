/** One programme or place as it is kept, and the places there are to choose from. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PlaceRow, ProgrammeRow, ProgrammesTables } from './programmes.tables.ts'

export async function readProgramme(work: Work, id: string): Promise<ProgrammeRow> {
  const row = await roomHandle<ProgrammesTables>(work.db)
    .selectFrom('programmes.programme')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row)
}

/** By name; more than that fit in no list to choose from. */
const mostPlaces = 500

export function listPlaces(work: Work): Promise<PlaceRow[]> {
  return roomHandle<ProgrammesTables>(work.db)
    .selectFrom('programmes.place')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .orderBy('name')
    .orderBy('id')
    .limit(mostPlaces)
    .execute()
}
