/** Reads and writes whole tables as text, a batch at a time, and sums up what passed. */
import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { readingOf } from './not-carried.ts'
import type { Table } from './table-list.ts'
import { quoted } from './table-list.ts'

/** One row: its columns as PostgreSQL writes them, null for null. */
export type TextRow = (string | null)[]

export interface TableSum {
  rows: number
  /** Of every row as a line of JSON, in the table's order. */
  sha256: string
}

const mostRows = 2_000
const wantedLetters = 1_000_000
let cursors = 0

/** Every row in the table's order. Needs an open transaction that fixed the written forms (`snapshot.ts`). */
export async function* readTable(client: Client, table: Table): AsyncGenerator<TextRow[]> {
  const cursor = `rows_${++cursors}`
  const columns = table.columns.map((column) => readingOf(table.name, column.name)).join(', ')
  await client.query(
    `declare ${cursor} no scroll cursor for select ${columns} from ${quoted(table.name)} order by ${table.order.join(', ')}`,
  )
  for (let wanted = 100; ; ) {
    const { rows } = await client.query<TextRow>({ text: `fetch forward ${wanted} from ${cursor}`, rowMode: 'array' })
    if (rows.length > 0) yield rows
    if (rows.length < wanted) break
    wanted = batchAfter(rows)
  }
  await client.query(`close ${cursor}`)
}

/** Wide rows come in small batches, so that a table of long texts does not fill the memory. */
function batchAfter(rows: TextRow[]): number {
  const letters = rows.reduce((sum, row) => sum + row.reduce((of, value) => of + (value?.length ?? 4), 0), 0)
  return Math.max(1, Math.min(mostRows, Math.floor((rows.length * wantedLetters) / Math.max(1, letters))))
}

export function lineOf(row: TextRow): string {
  return `${JSON.stringify(row)}\n`
}

/** Counts and hashes rows as they pass. */
export class Summing {
  #rows = 0
  readonly #hash = createHash('sha256')

  add(lines: readonly string[]): void {
    this.#rows += lines.length
    for (const line of lines) this.#hash.update(line)
  }

  end(): TableSum {
    return { rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

/** The sum of a table as it stands in the database. */
export async function sumOfTable(client: Client, table: Table): Promise<TableSum> {
  const sum = new Summing()
  for await (const rows of readTable(client, table)) sum.add(rows.map(lineOf))
  return sum.end()
}

/** A table took in fewer rows than it was given. */
export class RowsLostError extends Error {
  override name = 'RowsLostError'
}

/** Puts rows into tables, batch after batch; a table whose rows refer to one another gets them all at its end. */
export class TableLoad {
  readonly #client: Client
  readonly #table: Table
  readonly #text: string
  #held: TextRow[] = []

  constructor(client: Client, table: Table) {
    this.#client = client
    this.#table = table
    const { columns } = table
    const names = columns.map((column) => `"${column.name}"`).join(', ')
    const values = columns.map((column, at) => `c${at}::${column.type}`).join(', ')
    const arrays = columns.map((_, at) => `$${at + 1}::text[]`).join(', ')
    const places = columns.map((_, at) => `c${at}`).join(', ')
    this.#text = `insert into ${quoted(table.name)} (${names}) select ${values} from unnest(${arrays}) as given(${places})`
  }

  async add(rows: TextRow[]): Promise<void> {
    if (this.#table.refersToItself) this.#held.push(...rows)
    else await this.#insert(rows)
  }

  async end(): Promise<void> {
    if (this.#held.length > 0) await this.#insert(this.#held)
    this.#held = []
  }

  async #insert(rows: TextRow[]): Promise<void> {
    const columns = this.#table.columns.map((_, at) => rows.map((row) => row[at] ?? null))
    const answer = await this.#client.query(this.#text, columns)
    if (answer.rowCount !== rows.length)
      throw new RowsLostError(`${this.#table.name} took in ${answer.rowCount} of ${rows.length} rows.`)
  }
}
