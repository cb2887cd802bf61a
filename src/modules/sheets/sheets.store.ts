/** Loads and saves spreadsheets on their way in, their rows, and how columns were chosen; the only file that writes them. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { BringingRow, Places, SheetsTables, StagedRow } from './sheets.tables.ts'
import type { Choice, State } from './sheets.words.ts'
import { keptForMs } from './sheets.words.ts'

export interface NewBringing {
  id: string
  sheet: string
  facts: Buffer
  headings_digest: string
  row_count: number
  begun_by: string
}

/** What was found of a row; sealed where it says anything of anybody. */
export interface CheckedRow {
  line: number
  standing: 'ready' | 'alike' | 'faulty'
  told: Buffer | null
  alike_by: string | null
  alike_id: string | null
  alike_line: number | null
}

export interface OutcomeRow {
  line: number
  saved_id: string
  saved_how: 'made' | 'filled' | 'same'
  before: Buffer | null
}

/** Of a spreadsheet whose columns nobody has chosen yet. */
const notYet = {
  ...{ places: null, month_first: null, checked_at: null, saved_at: null },
  ...{ ready_count: 0, told_count: 0, alike_count: 0, faulty_count: 0 },
  ...{ made_count: 0, filled_count: 0, same_count: 0, stayed_count: 0 },
  ...{ confirmed_at: null, confirmed_by: null, undone_at: null, undone_by: null },
}

export const newBringingId = () => newId<'Bringing'>()

export function sheetsStore(work: Work) {
  const db = roomHandle<SheetsTables>(work.db)
  const organisation_id = work.organisation
  const inADay = () => new Date(work.now.getTime() + keptForMs)
  const change = async (id: string, set: Partial<Omit<BringingRow, 'organisation_id' | 'id'>>): Promise<void> => {
    await db
      .updateTable('sheets.bringing')
      .set(set)
      .where('organisation_id', '=', organisation_id)
      .where('id', '=', id)
      .execute()
  }
  return {
    change,
    async lockBringing(id: string): Promise<BringingRow | undefined> {
      return db
        .selectFrom('sheets.bringing')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    /** One that is due, of those that no other process has in hand. */
    async lockDue(): Promise<BringingRow | undefined> {
      return db
        .selectFrom('sheets.bringing')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('due_at', '<=', work.now)
        .orderBy('due_at')
        .limit(1)
        .forUpdate()
        .skipLocked()
        .executeTakeFirst()
    },
    async addBringing(row: NewBringing): Promise<void> {
      const state: State = 'read'
      await db
        .insertInto('sheets.bringing')
        .values({ ...notYet, ...row, state, organisation_id, begun_at: work.now, due_at: inADay() })
        .execute()
    },
    async addRows(bringing: string, rows: readonly { line: number; cells: Buffer }[]): Promise<void> {
      const lines = rows.map(({ line }) => line)
      const cells = rows.map((row) => row.cells)
      await sql`insert into sheets.staged (organisation_id, bringing_id, line, standing, cells)
        select ${organisation_id}, ${bringing}, line, 'read', cells
          from unnest(${lines}::integer[], ${cells}::bytea[]) as given(line, cells)`.execute(work.db)
    },
    async checkRows(bringing: string, rows: readonly CheckedRow[]): Promise<void> {
      const of = <Key extends keyof CheckedRow>(key: Key) => rows.map((row) => row[key])
      await sql`update sheets.staged as s set standing = given.standing, told = given.told, alike_by = given.alike_by,
          alike_id = given.alike_id, alike_line = given.alike_line, choice = null
        from unnest(${of('line')}::integer[], ${of('standing')}::text[], ${of('told')}::bytea[], ${of('alike_by')}::text[],
          ${of('alike_id')}::uuid[], ${of('alike_line')}::integer[])
          as given(line, standing, told, alike_by, alike_id, alike_line)
        where s.organisation_id = ${organisation_id} and s.bringing_id = ${bringing} and s.line = given.line`.execute(
        work.db,
      )
    },
    async chooseFor(bringing: string, lines: readonly number[] | 'all undecided', choice: Choice): Promise<number> {
      const done = await db
        .updateTable('sheets.staged')
        .set({ choice })
        .where('organisation_id', '=', organisation_id)
        .where('bringing_id', '=', bringing)
        .where('standing', '=', 'alike')
        .$if(lines === 'all undecided', (query) => query.where('choice', 'is', null))
        .$if(lines !== 'all undecided', (query) =>
          query.where(sql<boolean>`line = any(${lines as number[]}::integer[])`),
        )
        .executeTakeFirst()
      return Number(done.numUpdatedRows)
    },
    /** Those that wait to be saved, in the order of the file. */
    async listWaiting(bringing: string, most: number): Promise<StagedRow[]> {
      return db
        .selectFrom('sheets.staged')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('bringing_id', '=', bringing)
        .where((where) =>
          where.or([
            where('standing', '=', 'ready'),
            where.and([where('standing', '=', 'alike'), where('choice', 'in', ['merge', 'both'])]),
          ]),
        )
        .orderBy('line')
        .limit(most)
        .execute()
    },
    /** What the rows on these lines became. */
    async listSavedOn(bringing: string, lines: readonly number[]): Promise<Map<number, string>> {
      const rows = await db
        .selectFrom('sheets.staged')
        .select(['line', 'saved_id'])
        .where('organisation_id', '=', organisation_id)
        .where('bringing_id', '=', bringing)
        .where(sql<boolean>`line = any(${[...lines]}::integer[])`)
        .where('saved_id', 'is not', null)
        .execute()
      return new Map(rows.flatMap(({ line, saved_id }) => (saved_id ? [[line, saved_id] as const] : [])))
    },
    /** Their words are with what they became: none stays here. */
    async settleRows(bringing: string, rows: readonly OutcomeRow[]): Promise<void> {
      const of = <Key extends keyof OutcomeRow>(key: Key) => rows.map((row) => row[key])
      await sql`update sheets.staged as s set standing = 'saved', cells = null, told = null, saved_id = given.id,
          saved_how = given.how, before = given.before
        from unnest(${of('line')}::integer[], ${of('saved_id')}::uuid[], ${of('saved_how')}::text[], ${of('before')}::bytea[])
          as given(line, id, how, before)
        where s.organisation_id = ${organisation_id} and s.bringing_id = ${bringing} and s.line = given.line`.execute(
        work.db,
      )
    },
    /** The last come first: what filled a row that was added with it is put back before that one goes. */
    async listSaved(bringing: string, most: number): Promise<StagedRow[]> {
      return db
        .selectFrom('sheets.staged')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('bringing_id', '=', bringing)
        .where('standing', '=', 'saved')
        .orderBy('line', 'desc')
        .limit(most)
        .execute()
    },
    async markStayed(bringing: string, stayed: readonly { line: number; told: Buffer }[]): Promise<void> {
      const lines = stayed.map(({ line }) => line)
      await sql`update sheets.staged as s set standing = 'stayed', told = given.told
        from unnest(${lines}::integer[], ${stayed.map(({ told }) => told)}::bytea[]) as given(line, told)
        where s.organisation_id = ${organisation_id} and s.bringing_id = ${bringing} and s.line = given.line`.execute(
        work.db,
      )
    },
    async forgetRows(bringing: string, lines?: readonly number[]): Promise<void> {
      await db
        .deleteFrom('sheets.staged')
        .where('organisation_id', '=', organisation_id)
        .where('bringing_id', '=', bringing)
        .$if(lines !== undefined, (query) => query.where(sql<boolean>`line = any(${[...(lines ?? [])]}::integer[])`))
        .execute()
    },
    async rememberMapping(sheet: string, headings_digest: string, places: Places, month_first: boolean): Promise<void> {
      const chosen = { places: JSON.stringify(places) as never, month_first, chosen_at: work.now }
      await db
        .insertInto('sheets.mapping')
        .values({ organisation_id, sheet, headings_digest, ...chosen })
        .onConflict((conflict) => conflict.columns(['organisation_id', 'sheet', 'headings_digest']).doUpdateSet(chosen))
        .execute()
    },
    inADay,
  }
}
