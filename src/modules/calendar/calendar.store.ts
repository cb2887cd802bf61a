/** Saves the organisation's terms and holidays; the only file that writes them. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { CalendarTables, SpanRow } from './calendar.tables.ts'

export type SpanContent = Pick<SpanRow, 'kind' | 'name' | 'from_on' | 'until_on'>

export function calendarStore(work: Work) {
  const db = roomHandle<CalendarTables>(work.db)
  const organisation_id = work.organisation
  return {
    /** All of them, in order. Whoever asks next waits, so that two people never set days that overlap. */
    async lockSpans(): Promise<SpanRow[]> {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`calendar of ${organisation_id}`}, 0))`.execute(db)
      return db
        .selectFrom('calendar.span')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .orderBy('from_on')
        .execute()
    },
    async addSpans(contents: readonly SpanContent[]): Promise<string[]> {
      const rows = contents.map((content) => ({ ...content, organisation_id, id: newId<'Span'>(), version: 1 }))
      if (rows.length > 0) await db.insertInto('calendar.span').values(rows).execute()
      return rows.map(({ id }) => id)
    },
    async changeSpan(id: string, content: SpanContent, version: number): Promise<void> {
      await db
        .updateTable('calendar.span')
        .set({ ...content, version: version + 1 })
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
    async removeSpan(id: string): Promise<void> {
      await db.deleteFrom('calendar.span').where('organisation_id', '=', organisation_id).where('id', '=', id).execute()
    },
  }
}
