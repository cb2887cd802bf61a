/** What the organisation asks of those who sign in, as it is now. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { longestGraceDays } from '#platform/identity/role-rules.ts'
import type { AccessTables } from '../access.tables.ts'

export interface RuleView {
  graceDays: number
  version: number
}

/** Where nothing was said: as long as anybody may have. */
export async function readRule(work: Work): Promise<RuleView> {
  const row = await roomHandle<AccessTables>(work.db)
    .selectFrom('access.rule')
    .select(['grace_days', 'version'])
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
  return { graceDays: row?.grace_days ?? longestGraceDays, version: row?.version ?? 0 }
}
