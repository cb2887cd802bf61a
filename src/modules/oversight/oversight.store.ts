/** Saves reviews of who holds a role; they are never changed. */
import type { Role } from '#modules/people/index.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { AccessReviewRow, OversightTables, ReviewedHolderRow } from './oversight.tables.ts'

type NewReview = Omit<AccessReviewRow, 'organisation_id' | 'id' | 'signed_at'>
export type NewReviewed = Omit<ReviewedHolderRow, 'organisation_id' | 'review_id'>

export function oversightStore(work: Work) {
  const [db, organisation_id] = [roomHandle<OversightTables>(work.db), work.organisation]
  return {
    async hasReview(role: Role, termFrom: string): Promise<boolean> {
      const row = await db
        .selectFrom('oversight.access_review')
        .select('id')
        .where('organisation_id', '=', organisation_id)
        .where('role', '=', role)
        .where('term_from', '=', termFrom)
        .executeTakeFirst()
      return row !== undefined
    },
    /** Undefined where somebody signed the same in the same moment. */
    async addReview(review: NewReview, holders: readonly NewReviewed[]): Promise<string | undefined> {
      const id = newId<'AccessReview'>()
      const added = await db
        .insertInto('oversight.access_review')
        .values({ ...review, organisation_id, id, signed_at: work.now })
        .onConflict((conflict) => conflict.columns(['organisation_id', 'role', 'term_from']).doNothing())
        .executeTakeFirst()
      if (!added.numInsertedOrUpdatedRows) return undefined
      const rows = holders.map((one) => ({ ...one, organisation_id, review_id: id }))
      if (rows.length > 0) await db.insertInto('oversight.reviewed_holder').values(rows).execute()
      return id
    },
  }
}
