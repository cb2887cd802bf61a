/** The appointment that is about to end, whose it is, and whether somebody else holds that role without an end. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import { isPost } from '../people.words.ts'

export async function readAppointment(work: Work, id: string) {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.id', 'held.role', 'held.from_on', 'held.until_on', 'person.id as personId', 'person.name'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('people.appointment as other')
            .select('other.id')
            .whereRef('other.organisation_id', '=', 'held.organisation_id')
            .whereRef('other.role', '=', 'held.role')
            .whereRef('other.id', '<>', 'held.id')
            .where('other.until_on', 'is', null)
            .where('other.from_on', '<=', dayOf(work.now)),
        )
        .as('isHeldByAnother'),
    )
    .where('held.organisation_id', '=', work.organisation)
    .where('held.id', '=', id)
    .executeTakeFirst()
  const held = found(row)
  return { ...held, emptiesPost: isPost(held.role) && !held.isHeldByAnother }
}
