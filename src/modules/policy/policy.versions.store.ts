/** Loads adopted versions, and saves versions and reviews, which are never changed. */
import type { Selectable } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PolicyTables, ReviewRow, VersionStatementRow, VersionTable } from './policy.tables.ts'

type NewVersion = Omit<Selectable<VersionTable>, 'organisation_id' | 'adopted_at'>
type NewReview = Omit<ReviewRow, 'organisation_id' | 'id' | 'reviewed_at'>

/** Rows at a time: PostgreSQL takes no more than 65,535 values in one statement. */
const rowsAtOnce = 1000

export function versionStore(work: Work) {
  const [db, organisation_id] = [roomHandle<PolicyTables>(work.db), work.organisation]
  return {
    findVersion(id: string): Promise<Selectable<VersionTable> | undefined> {
      return db
        .selectFrom('policy.version')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .executeTakeFirst()
    },
    /** The version in force: the highest number. */
    findNewestVersion(policy: string): Promise<Selectable<VersionTable> | undefined> {
      return db
        .selectFrom('policy.version')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('policy_id', '=', policy)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst()
    },
    async addVersion(
      version: NewVersion,
      statements: readonly Omit<VersionStatementRow, 'organisation_id' | 'version_id' | 'place'>[],
    ): Promise<void> {
      const { facts, ...rest } = version
      await db
        .insertInto('policy.version')
        .values({ ...rest, facts: JSON.stringify(facts), organisation_id, adopted_at: work.now })
        .execute()
      const rows = statements.map((one, place) => ({ ...one, organisation_id, version_id: version.id, place }))
      for (let at = 0; at < rows.length; at += rowsAtOnce)
        await db
          .insertInto('policy.version_statement')
          .values(rows.slice(at, at + rowsAtOnce))
          .execute()
    },
    async addReview(review: NewReview): Promise<string> {
      const id = newId<'Review'>()
      await db
        .insertInto('policy.review')
        .values({ ...review, organisation_id, id, reviewed_at: work.now })
        .execute()
      return id
    },
  }
}
