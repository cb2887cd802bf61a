/** Loads and saves the statements of a draft: only the rows that a correction changed are written. */
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Span, Topic } from '#modules/reader/index.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { DraftStatementTable, PolicyTables } from './policy.tables.ts'

type OfTheStore = 'organisation_id' | 'draft_id' | 'place' | 'read_as' | 'spans' | 'topics'
/** A statement in the shape of the rules. */
export type StatementToKeep = Readonly<Omit<Selectable<DraftStatementTable>, OfTheStore>> & {
  readonly readAs: string
  readonly spans: readonly Span[]
  readonly topics: readonly Topic[]
}

/** Rows at a time: PostgreSQL takes no more than 65,535 values in one statement. */
const rowsAtOnce = 1000

export function statementStore(work: Work) {
  const [db, organisation_id] = [roomHandle<PolicyTables>(work.db), work.organisation]
  const rowOf = (draft: string, { readAs, spans, topics, ...rest }: StatementToKeep, place: number) => ({
    ...rest,
    organisation_id,
    draft_id: draft,
    place,
    read_as: readAs,
    spans: JSON.stringify(spans),
    topics: [...topics],
  })
  const insert = async (draft: string, placed: readonly (readonly [StatementToKeep, number])[]) => {
    for (let at = 0; at < placed.length; at += rowsAtOnce) {
      const rows = placed.slice(at, at + rowsAtOnce).map(([one, place]) => rowOf(draft, one, place))
      await db.insertInto('policy.draft_statement').values(rows).execute()
    }
  }
  const take = async (draft: string, ids: readonly string[]) => {
    for (let at = 0; at < ids.length; at += rowsAtOnce)
      await db
        .deleteFrom('policy.draft_statement')
        .where('organisation_id', '=', organisation_id)
        .where('draft_id', '=', draft)
        .where('id', 'in', ids.slice(at, at + rowsAtOnce))
        .execute()
  }
  const shift = async (draft: string, shifts: readonly Shift[]) => {
    if (shifts.length === 0) return
    const cases = shifts.map(({ from, to, by }) => sql`when place between ${from} and ${to} then place + ${by}::int`)
    await db
      .updateTable('policy.draft_statement')
      .set({ place: sql<number>`case ${sql.join(cases, sql` `)} else place end` })
      .where('organisation_id', '=', organisation_id)
      .where('draft_id', '=', draft)
      .where('place', '>=', Math.min(...shifts.map(({ from }) => from)))
      .where('place', '<=', Math.max(...shifts.map(({ to }) => to)))
      .execute()
  }
  return {
    addStatements: (draft: string, statements: readonly StatementToKeep[]) =>
      insert(
        draft,
        statements.map((one, place) => [one, place] as const),
      ),
    /** Writes what a correction changed: rows that differ, are new or are gone; those that only stand elsewhere are moved. */
    async saveStatements(
      draft: string,
      before: readonly StatementToKeep[],
      after: readonly StatementToKeep[],
    ): Promise<void> {
      const was = new Map(before.map((one, place) => [one.id, { one, place }]))
      const ids = new Set(after.map(({ id }) => id))
      const written = after.flatMap((one, place) => (was.get(one.id)?.one === one ? [] : [[one, place] as const]))
      const replaced = written.flatMap(([{ id }]) => (was.has(id) ? [id] : []))
      const gone = before.flatMap(({ id }) => (ids.has(id) ? [] : [id]))
      await take(draft, [...gone, ...replaced])
      await shift(draft, shiftsOf(was, after))
      await insert(draft, written)
    },
  }
}

/** Rows between two places, both included, that come to stand `by` further down. */
interface Shift {
  from: number
  to: number
  by: number
}

/** Neighbours that move alike are moved together. */
function shiftsOf(
  was: ReadonlyMap<string, { one: StatementToKeep; place: number }>,
  after: readonly StatementToKeep[],
): Shift[] {
  const shifts: Shift[] = []
  after.forEach((one, place) => {
    const old = was.get(one.id)
    if (!old || old.one !== one || old.place === place) return
    const last = shifts.at(-1)
    if (last && last.to + 1 === old.place && last.by === place - old.place) last.to = old.place
    else shifts.push({ from: old.place, to: old.place, by: place - old.place })
  })
  return shifts
}
