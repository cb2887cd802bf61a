/** Who holds which role on a day, since when, given by whom, and whether they are away: for those who look through who can see what. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from './people.tables.ts'
import type { Role } from './people.words.ts'

export interface RoleHolder {
  appointment: string
  person: string
  name: string
  role: Role
  fromOn: string
  untilOn: string | null
  /** The day on which it was given. */
  givenAt: Date
  /** Null at set-up. */
  givenBy: string | null
  /** The second person; null where one gave it alone. */
  secondBy: string | null
  leftOn: string | null
  isAway: boolean
}

/** In one statement; those who left are among them while their role has no end, since that is what should be seen. */
export async function listRoleHolders({ db, organisation }: Pick<Work, 'db' | 'organisation'>, day: string) {
  const rows = await roomHandle<PeopleTables>(db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .leftJoin('people.person as giver', (join) =>
      join.onRef('giver.organisation_id', '=', 'held.organisation_id').onRef('giver.id', '=', 'held.appointed_by'),
    )
    .leftJoin('people.proposal as asked', (join) =>
      join.onRef('asked.organisation_id', '=', 'held.organisation_id').onRef('asked.appointment_id', '=', 'held.id'),
    )
    .leftJoin('people.person as second', (join) =>
      join.onRef('second.organisation_id', '=', 'asked.organisation_id').onRef('second.id', '=', 'asked.decided_by'),
    )
    .select([
      'held.id as appointment',
      'held.person_id as person',
      'person.name',
      'held.role',
      'held.from_on as fromOn',
    ])
    .select(['held.until_on as untilOn', 'held.appointed_at as givenAt', 'giver.name as givenBy'])
    .select(['second.name as secondBy', 'person.left_on as leftOn'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('people.absence as away')
            .select('away.id')
            .whereRef('away.organisation_id', '=', 'held.organisation_id')
            .whereRef('away.person_id', '=', 'held.person_id')
            .where('away.cancelled_at', 'is', null)
            .where('away.from_on', '<=', day)
            .where('away.until_on', '>=', day),
        )
        .as('isAway'),
    )
    .where('held.organisation_id', '=', organisation)
    .where('held.from_on', '<=', day)
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>=', day)]))
    .orderBy('person.sort_name')
    .orderBy('held.id')
    .execute()
  return rows.map((row): RoleHolder => ({ ...row, isAway: row.isAway === true }))
}

/** What a promise reads that asks for holders. */
export const roleHolderReads = ['people.appointment', 'people.person', 'people.proposal', 'people.absence'] as const
