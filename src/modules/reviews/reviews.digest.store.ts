/** Keeps who wants a letter each week, for which week it was looked last, and when it is looked next; with reviews.store.ts the only file that writes this room's tables. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { ReviewsTables } from './reviews.tables.ts'

/** When the organisation's people are written to next. */
export function roundStore(work: Work) {
  const db = roomHandle<ReviewsTables>(work.db)
  const { organisation } = work
  return {
    async beginRounds(dueAt: Date): Promise<void> {
      await db
        .insertInto('reviews.round')
        .values({ organisation_id: organisation, due_at: dueAt })
        .onConflict((known) => known.doNothing())
        .execute()
    },
    async lockDue(): Promise<Date | undefined> {
      const row = await db
        .selectFrom('reviews.round')
        .select('due_at')
        .where('organisation_id', '=', organisation)
        .forUpdate()
        .executeTakeFirst()
      return row?.due_at
    },
    async setDue(dueAt: Date): Promise<void> {
      await db.updateTable('reviews.round').set({ due_at: dueAt }).where('organisation_id', '=', organisation).execute()
    },
  }
}

/** Of one person. */
export function digestStore(work: Work, person: string) {
  const db = roomHandle<ReviewsTables>(work.db)
  const of = { organisation_id: work.organisation, person_id: person }
  return {
    /** Notes that it is looked for them in this week; false where it was looked already, or they want no letters. */
    async takeWeek(monday: string): Promise<boolean> {
      const taken = await db
        .insertInto('reviews.digest')
        .values({ ...of, stopped_at: null, week_from: monday })
        .onConflict((known) =>
          known
            .columns(['organisation_id', 'person_id'])
            .doUpdateSet({ week_from: monday })
            .where('reviews.digest.stopped_at', 'is', null)
            .where((where) =>
              where.or([where('reviews.digest.week_from', 'is', null), where('reviews.digest.week_from', '<', monday)]),
            ),
        )
        .returning('person_id')
        .executeTakeFirst()
      return taken !== undefined
    },
    async setStopped(at: Date | null): Promise<void> {
      await db
        .insertInto('reviews.digest')
        .values({ ...of, stopped_at: at, week_from: null })
        .onConflict((known) => known.columns(['organisation_id', 'person_id']).doUpdateSet({ stopped_at: at }))
        .execute()
    },
  }
}
