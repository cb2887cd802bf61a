/** The organisation's own domains. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from '../people.tables.ts'

export async function listOwnDomains(work: Work): Promise<string[]> {
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.own_domain')
    .select('domain')
    .where('organisation_id', '=', work.organisation)
    .orderBy('domain')
    .execute()
  return rows.map(({ domain }) => domain)
}
