/** Loads and saves the domains on which an organisation gives out addresses of its own. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PeopleTables } from '../people.tables.ts'

export function domainStore(work: Work) {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation_id = work.organisation
  return {
    async listDomains(): Promise<string[]> {
      const rows = await db
        .selectFrom('people.own_domain')
        .select('domain')
        .where('organisation_id', '=', organisation_id)
        .orderBy('domain')
        .execute()
      return rows.map(({ domain }) => domain)
    },
    /** Two who add the same at once add it once. */
    async addDomain(domain: string, added_by: string): Promise<void> {
      await db
        .insertInto('people.own_domain')
        .values({ organisation_id, domain, added_at: work.now, added_by })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
    async takeAway(domain: string): Promise<boolean> {
      const done = await db
        .deleteFrom('people.own_domain')
        .where('organisation_id', '=', organisation_id)
        .where('domain', '=', domain)
        .executeTakeFirst()
      return done.numDeletedRows > 0n
    },
  }
}
