/** Answers which roles people hold and held of late, and since when that is written: for what is asked of those who hold them. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { PeopleTables } from './people.tables.ts'
import type { Role } from './people.words.ts'

export interface HeldRole {
  personId: string
  role: Role
  from: string
  until: string | null
  /** The day on which it was given. */
  made: string
}

/** Of people who have not left by then, with appointments that ended on `since` or later, or have not begun. */
export async function listHeldRoles(
  work: Pick<Work, 'db' | 'organisation'>,
  since: string,
): Promise<(HeldRole & { leftOn: string | null })[]> {
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.appointment as held')
    .innerJoin('people.person as person', (join) =>
      join.onRef('person.organisation_id', '=', 'held.organisation_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select(['held.person_id', 'held.role', 'held.from_on', 'held.until_on', 'held.appointed_at', 'person.left_on'])
    .where('held.organisation_id', '=', work.organisation)
    .where((where) => where.or([where('held.until_on', 'is', null), where('held.until_on', '>=', since)]))
    .orderBy('held.from_on')
    .execute()
  return rows.map((row) => ({
    personId: row.person_id,
    role: row.role,
    from: row.from_on,
    until: row.until_on,
    made: dayOf(row.appointed_at),
    leftOn: row.left_on,
  }))
}
