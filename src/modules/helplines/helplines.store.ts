/** Loads and saves lines and their checks; with the store of namings the only file that writes this room's tables. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { HelplinesTables, LineCheckRow, LineRow } from './helplines.tables.ts'

export type LineContent = Pick<
  LineRow,
  'purpose' | 'role' | 'title' | 'help_for' | 'phone' | 'email' | 'web' | 'hours' | 'listed_key'
>
export type Reach = Pick<LineRow, 'phone' | 'email' | 'web'>
type NewCheck = Pick<LineCheckRow, 'line_id' | 'reach_version' | 'how' | 'result' | 'checked_on'>

/** `by` is the person who acts. */
export function helplinesStore(work: Work, by: string) {
  return { ...linesIn(work, by), ...checksIn(work, by) }
}

function linesIn(work: Work, by: string) {
  const db = roomHandle<HelplinesTables>(work.db)
  const organisation_id = work.organisation
  const change = (id: string, set: Partial<LineRow>) =>
    db
      .updateTable('helplines.line')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .where('put_away_at', 'is', null)
      .execute()
  return {
    /** All that are shown, in order; locked, so that two people do not order them at once. */
    lockLines(): Promise<LineRow[]> {
      return db
        .selectFrom('helplines.line')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('put_away_at', 'is', null)
        .orderBy('place')
        .orderBy('id')
        .forUpdate()
        .execute()
    },
    /** At the end, in the order given. */
    async addLines(contents: readonly LineContent[], place: number): Promise<string[]> {
      const rows = contents.map((content, index) => ({
        ...content,
        organisation_id,
        id: newId<'Line'>(),
        place: place + index,
        version: 1,
        reach_version: 1,
        reach_since: dayOf(work.now),
        added_at: work.now,
        added_by: by,
        put_away_at: null,
        put_away_by: null,
      }))
      if (rows.length > 0) await db.insertInto('helplines.line').values(rows).execute()
      return rows.map(({ id }) => id)
    },
    /** The reach version it has afterwards. A new number or address begins unchecked. */
    async changeLine(line: LineRow, content: Partial<LineContent>): Promise<number> {
      const is = { ...line, ...content }
      const isReachedAnew = is.phone !== line.phone || is.email !== line.email || is.web !== line.web
      const reach = isReachedAnew ? { reach_version: line.reach_version + 1, reach_since: dayOf(work.now) } : {}
      await change(line.id, { ...content, ...reach, version: line.version + 1 })
      return reach.reach_version ?? line.reach_version
    },
    async putInOrder(ids: readonly string[]): Promise<void> {
      for (const [place, id] of ids.entries()) await change(id, { place })
    },
    async putAway(id: string): Promise<void> {
      await change(id, { put_away_at: work.now, put_away_by: by })
    },
  }
}

function checksIn(work: Work, by: string) {
  return {
    async addCheck(check: NewCheck): Promise<void> {
      const row = {
        ...check,
        organisation_id: work.organisation,
        id: newId<'LineCheck'>(),
        checked_at: work.now,
        checked_by: by,
      }
      await roomHandle<HelplinesTables>(work.db).insertInto('helplines.line_check').values(row).execute()
    },
  }
}
