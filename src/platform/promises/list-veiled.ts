/** Lists the people from whom something is hidden just now, so that what is made for keeping can be made apart for each. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PromiseTables } from './promise-tables.ts'
import { theVeil } from './promise-tables.ts'

export async function listVeiled(work: Work): Promise<string[]> {
  const rows = await roomHandle<PromiseTables>(work.db)
    .selectFrom('promises.verdict')
    .select('viewer')
    .distinct()
    .where('organisation_id', '=', work.organisation)
    .where('subject', '=', theVeil)
    .where('ended', '=', false)
    .orderBy('viewer')
    .execute()
  return rows.map(({ viewer }) => viewer)
}
