/** How the roles that take two people were given: by two, or by one alone. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from '../people.tables.ts'
import { rolesGivenByTwo } from '../people.words.ts'
import type { GivenRole } from './decide-proposal.giving.rules.ts'

/** Those that reach into this day or later. */
export async function listGivenRoles({ db, organisation }: Pick<Work, 'db' | 'organisation'>, today: string) {
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .leftJoin('people.proposal as asked', (join) =>
      join.onRef('asked.organisation_id', '=', 'held.organisation_id').onRef('asked.appointment_id', '=', 'held.id'),
    )
    .select(['held.person_id', 'held.role', 'held.from_on', 'held.until_on', 'held.appointed_at', 'person.left_on'])
    .select('asked.accepted')
    .where('held.organisation_id', '=', organisation)
    .where('held.role', 'in', rolesGivenByTwo)
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>=', today)]))
    .orderBy('held.id')
    .execute()
  return rows.map(
    (row): GivenRole => ({
      personId: row.person_id,
      role: row.role,
      fromOn: row.from_on,
      untilOn: row.until_on,
      leftOn: row.left_on,
      givenOn: dayOf(row.appointed_at),
      isByTwo: row.accepted === true,
    }),
  )
}
