/** The appointment that is about to end, and whose it is. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PeopleTables } from '../people.tables.ts'

export async function readAppointment(work: Work, id: string) {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.id', 'held.role', 'held.from_on', 'held.until_on', 'person.id as personId', 'person.name'])
    .where('held.organisation_id', '=', work.organisation)
    .where('held.id', '=', id)
    .executeTakeFirst()
  return found(row)
}
