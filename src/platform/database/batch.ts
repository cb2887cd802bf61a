/** Statements that leave together and are answered together: once one fails, PostgreSQL skips every later one of them. */
import type { PoolClient, QueryResult } from 'pg'
import pg, { Query } from 'pg'
import { nameOfStatement } from './statement-names.ts'

export interface Statement {
  text: string
  values: readonly unknown[]
  /** For what never answers with rows: spares asking which columns they have. */
  hasNoRows?: true
}

export interface StatementAnswer {
  rows: Record<string, unknown>[]
  command: string
  rowCount: number | null
}

/** What pg has and its types leave out: the messages of PostgreSQL's extended protocol, one method each. */
interface Wire {
  stream: { cork(): void; uncork(): void }
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly unknown[]; valueMapper: (value: unknown) => unknown }): void
  describe(message: { type: 'P' }): void
  execute(message: object): void
  sync(): void
}
const { prepareValue } = (pg as unknown as { utils: { prepareValue(value: unknown): unknown } }).utils

/** Which statements each connection has by name. One whose batch failed is thrown away, so that this stays true. */
const prepared = new WeakMap<object, Set<string>>()

class Batch extends Query {
  readonly statements: readonly Statement[]

  constructor(statements: readonly Statement[], answered: (error: Error | undefined, results: unknown) => void) {
    super('', answered)
    this.statements = statements
  }

  /** One sync at the end of all of them is what makes PostgreSQL skip the rest after a failure, and answer in one go. */
  override submit = (connection: unknown): void => {
    const wire = connection as Wire
    wire.stream.cork()
    try {
      for (const statement of this.statements) send(wire, statement)
    } finally {
      wire.sync()
      wire.stream.uncork()
    }
  }
}

function send(wire: Wire, { text, values, hasNoRows }: Statement): void {
  const name = nameOfStatement(text) ?? ''
  if (!isPrepared(wire, name)) wire.parse({ name, text })
  wire.bind({ statement: name, values, valueMapper: prepareValue })
  if (!hasNoRows) wire.describe({ type: 'P' })
  wire.execute({})
}

/** Answers for now, and remembers for later: what is asked about is prepared next. */
function isPrepared(wire: Wire, name: string): boolean {
  if (!name) return false
  const known = prepared.get(wire) ?? new Set()
  if (known.has(name)) return true
  prepared.set(wire, known.add(name))
  return false
}

/** A statement that takes no parameters and answers with no rows. */
export function plain(text: string): Statement {
  return { text, values: [], hasNoRows: true }
}

/** One answer a statement, in their order. Rejects with the first failure; nothing behind it was run. */
export function runTogether(client: PoolClient, statements: readonly Statement[]): Promise<StatementAnswer[]> {
  return new Promise((answered, failed) => {
    const batch = new Batch(statements, (error, results) => {
      if (error) failed(error)
      else answered((Array.isArray(results) ? results : [results]) as QueryResult[])
    })
    client.query(batch)
  })
}
