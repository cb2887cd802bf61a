/** The policies an organisation has, to choose which of them a new text belongs to. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PolicyTables } from '../policy.tables.ts'

/** More than these nobody chooses among by radio buttons. */
const mostShown = 30

export function listPolicyTitles(work: Work): Promise<{ id: string; title: string }[]> {
  return roomHandle<PolicyTables>(work.db)
    .selectFrom('policy.policy')
    .select(['id', 'title'])
    .where('organisation_id', '=', work.organisation)
    .orderBy('begun_at', 'desc')
    .orderBy('id')
    .limit(mostShown)
    .execute()
}
