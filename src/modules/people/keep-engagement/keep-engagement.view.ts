/** One engagement as its form shows it, and whose it is. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PeopleTables } from '../people.tables.ts'

export async function readEngagement(work: Work, id: string) {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.engagement as one')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'one.organisation_id').onRef('person.id', '=', 'one.person_id'),
    )
    .select([
      'one.id',
      'one.kind',
      'one.from_on',
      'one.until_on',
      'one.through',
      'person.id as personId',
      'person.name',
    ])
    .where('one.organisation_id', '=', work.organisation)
    .where('one.id', '=', id)
    .where('person.kind', '=', 'adult')
    .executeTakeFirst()
  return found(row)
}
