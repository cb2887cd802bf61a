/** What the organisation is called: for what Kept does by itself, when nobody who acts could say it. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { PeopleTables } from './people.tables.ts'

export async function getOrganisationName(work: Pick<Work, 'db' | 'organisation'>): Promise<string> {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('identity.organisation')
    .select('name')
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
  return found(row).name
}

/** When the organisation was set up here. */
export async function getFoundedAt(work: Pick<Work, 'db' | 'organisation'>): Promise<Date> {
  const row = await roomHandle<PeopleTables>(work.db)
    .selectFrom('identity.organisation')
    .select('created_at')
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirstOrThrow()
  return row.created_at
}
