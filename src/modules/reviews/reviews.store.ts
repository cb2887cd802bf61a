/** Keeps what somebody was shown this week; the only file that writes this room's table. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { ReviewsTables } from './reviews.tables.ts'

/** Of one person, in the week that began on this Monday. */
export function shownStore(work: Work, person: string, monday: string) {
  const db = roomHandle<ReviewsTables>(work.db)
  const of = { organisation_id: work.organisation, person_id: person }
  return {
    async listCauses(): Promise<Set<string>> {
      const rows = await db
        .selectFrom('reviews.shown')
        .select('cause')
        .where('organisation_id', '=', of.organisation_id)
        .where('person_id', '=', person)
        .where('week_from', '=', monday)
        .execute()
      return new Set(rows.map(({ cause }) => cause))
    },
    /** Forgets the weeks before, in the same statement. Opened twice at once, each is kept once. */
    async addCauses(causes: readonly string[]): Promise<void> {
      if (causes.length === 0) return
      const rows = causes.map((cause) => ({ ...of, week_from: monday, cause, shown_at: work.now }))
      await db
        .with('over', (gone) =>
          gone
            .deleteFrom('reviews.shown')
            .where('organisation_id', '=', of.organisation_id)
            .where('person_id', '=', person)
            .where('week_from', '<', monday)
            .returning('cause'),
        )
        .insertInto('reviews.shown')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
