/** The organisation's details as they are. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from '../people.tables.ts'

export function readOrganisation(work: Work) {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('identity.organisation')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirstOrThrow()
}
