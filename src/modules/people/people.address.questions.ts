/** The e-mail address under which the organisation knows somebody, for what Kept writes to them. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from './people.tables.ts'

/** Undefined where none is known. */
export async function findOwnAddress(
  work: Pick<Work, 'db' | 'organisation'>,
  person: string,
): Promise<string | undefined> {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.person')
    .select('email')
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', person)
    .executeTakeFirst()
  return row?.email || undefined
}
