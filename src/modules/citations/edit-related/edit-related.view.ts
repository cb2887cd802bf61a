/** One related policy that is held, as it is saved now. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { CitationsTables, RelatedPolicyRow } from '../citations.tables.ts'

/** Throws NotFoundError, also where it was put away. */
export async function readOneRelated(work: Work, id: string): Promise<RelatedPolicyRow> {
  const row = await roomHandle<CitationsTables>(work.db)
    .selectFrom('citations.related_policy')
    .selectAll()
    .where('organisation_id', '=', work.organisation)
    .where('id', '=', id)
    .where('put_away_at', 'is', null)
    .executeTakeFirst()
  return found(row)
}
