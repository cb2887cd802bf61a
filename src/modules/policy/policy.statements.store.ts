/** Loads and saves the statements of a draft: only the rows that a correction changed are written. */
import type { Selectable } from 'kysely'
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
  return {
    addStatements: (draft: string, statements: readonly StatementToKeep[]) =>
      insert(
        draft,
        statements.map((one, place) => [one, place] as const),
      ),
    async listStatements(draft: string): Promise<StatementToKeep[]> {
      const rows = await db
        .selectFrom('policy.draft_statement')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('draft_id', '=', draft)
        .orderBy('place')
        .execute()
      return rows.map(({ organisation_id: _, draft_id: __, place: ___, read_as: readAs, ...rest }) => ({
        ...rest,
        readAs,
      }))
    },
    /** Writes only what a correction changed: rows that differ, that are new, that are gone, that stand elsewhere. */
    async saveStatements(
      draft: string,
      before: readonly StatementToKeep[],
      after: readonly StatementToKeep[],
    ): Promise<void> {
      const was = new Map(before.map((one, place) => [one.id, { one, place }]))
      const ids = new Set(after.map(({ id }) => id))
      const gone = before.filter(({ id }) => !ids.has(id)).map(({ id }) => id)
      const rows = () =>
        db
          .deleteFrom('policy.draft_statement')
          .where('organisation_id', '=', organisation_id)
          .where('draft_id', '=', draft)
      const changed = after.flatMap((one, place) => {
        const old = was.get(one.id)
        return old && old.one === one && old.place === place ? [] : [[one, place] as const]
      })
      const again = changed.flatMap(([{ id }]) => (was.has(id) ? [id] : []))
      for (let at = 0; at < gone.length + again.length; at += rowsAtOnce)
        await rows()
          .where('id', 'in', [...gone, ...again].slice(at, at + rowsAtOnce))
          .execute()
      await insert(draft, changed)
    },
  }
}
