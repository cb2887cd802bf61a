/** Lets Kysely write its queries through one Session, and nothing else. */
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import {
  DefaultQueryExecutor,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SingleConnectionProvider,
} from 'kysely'
import { forgetAnswers, rememberAnswers } from './asked-once.ts'
import type { Session } from './session.ts'
import { tablesWritten } from './written-tables.ts'

/** A handle was used while its transaction stood in another organisation, or at the door. */
export class ElsewhereError extends Error {
  override name = 'ElsewhereError'
}

class SessionConnection implements DatabaseConnection {
  readonly #session: Session
  readonly #isHere: () => boolean
  readonly #wrote: (table: string) => void
  constructor(session: Session, isHere: () => boolean, wrote: (table: string) => void) {
    this.#session = session
    this.#isHere = isHere
    this.#wrote = wrote
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (!this.#isHere()) throw new ElsewhereError('The transaction has gone elsewhere since this way in was opened.')
    const written = tablesWritten(query)
    if (written.length > 0) forgetAnswers(this.#session)
    for (const table of written) this.#wrote(table)
    const answer = await this.#session.run(query.sql, query.parameters)
    const writes = answer.command === 'INSERT' || answer.command === 'UPDATE' || answer.command === 'DELETE'
    return {
      rows: answer.rows as Row[],
      ...(writes && answer.rowCount !== null ? { numAffectedRows: BigInt(answer.rowCount) } : {}),
    }
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, and a pipelined connection cannot keep a portal open.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('A session does not stream: ask for a page by key instead.')
  }
}

/** Opening and ending a transaction is the entrance's business, so Kysely may not. */
class NoDriver implements Driver {
  async init(): Promise<void> {}
  async acquireConnection(): Promise<DatabaseConnection> {
    throw new Error('Enter through one of the four entrances to reach the database.')
  }
  async beginTransaction(): Promise<void> {
    throw new Error('A transaction is open already: an entrance opened it.')
  }
  async commitTransaction(): Promise<void> {
    throw new Error('The entrance commits, not the act.')
  }
  async rollbackTransaction(): Promise<void> {
    throw new Error('The entrance rolls back, not the act.')
  }
  async releaseConnection(): Promise<void> {}
  async destroy(): Promise<void> {}
}

const driver = new NoDriver()
const adapter = new PostgresAdapter()
const compiler = new PostgresQueryCompiler()
const dialect: Dialect = {
  createAdapter: () => adapter,
  createDriver: () => driver,
  createQueryCompiler: () => compiler,
  createIntrospector: (db) => new PostgresIntrospector(db),
}
const config = { dialect }

/** A handle that can spell no table: each room narrows it with `roomHandle`. */
export type HouseHandle = Kysely<never>

/**
 * `isHere` tells whether the transaction still stands in the organisation that the handle was made for; `wrote` is told
 * of every table that a statement writes.
 */
export function handleOf(session: Session, isHere: () => boolean, wrote: (table: string) => void): HouseHandle {
  const provider = new SingleConnectionProvider(new SessionConnection(session, isHere, wrote))
  const executor = new DefaultQueryExecutor(compiler, adapter, provider)
  const db = new Kysely<never>({ config, dialect, driver, executor })
  rememberAnswers(db, session)
  return db
}
