/** One transaction on one connection: its opening travels with the first statement, and it never claims to have kept what was rolled back. */
import type { PoolClient, QueryResult } from 'pg'
import { nameOfStatement } from './statement-names.ts'

/** The transaction was rolled back although a commit was asked for: nothing was kept. */
export class NotKeptError extends Error {
  override name = 'NotKeptError'
}

export interface StatementAnswer {
  rows: Record<string, unknown>[]
  command: string
  rowCount: number | null
}

/** `opening` is a few statements without parameters, such as `begin; set local role x`. */
export class Session {
  readonly #client: PoolClient
  readonly #opening: string
  #opened = false
  #failed = false
  #statements = 0

  constructor(client: PoolClient, opening: string) {
    this.#client = client
    this.#opening = opening
  }

  /** True once any statement failed: such a connection is thrown away, since what came behind it in the pipeline is not known. */
  get failed(): boolean {
    return this.#failed
  }

  /** How many statements were sent, openings and ends not counted. */
  get statements(): number {
    return this.#statements
  }

  async run(text: string, values: readonly unknown[]): Promise<StatementAnswer> {
    this.#statements += 1
    return this.#all([...this.#beginning(), () => this.#send(text, values)])
  }

  /** Sends last statements and the commit in one go. Throws the first failure, or NotKeptError where PostgreSQL rolled back. */
  async commit(last: readonly { text: string; values: readonly unknown[] }[] = []): Promise<void> {
    if (!this.#opened && last.length === 0) return
    const statements = last.map((one) => () => this.#send(one.text, one.values))
    const answer = await this.#all([...this.#beginning(), ...statements, () => this.#client.query('commit')])
    if (answer.command !== 'COMMIT') {
      this.#failed = true
      throw new NotKeptError('The database rolled the change back instead of keeping it.')
    }
  }

  async rollback(): Promise<void> {
    if (!this.#opened) return
    await this.#client.query('rollback').catch(() => {
      this.#failed = true
    })
  }

  #beginning(): (() => Promise<QueryResult>)[] {
    if (this.#opened) return []
    this.#opened = true
    return [() => this.#client.query(this.#opening)]
  }

  #send(text: string, values: readonly unknown[]): Promise<QueryResult> {
    const name = nameOfStatement(text)
    return this.#client.query({ ...(name ? { name } : {}), text, values: values as unknown[] })
  }

  /** Writes all of them before waiting for any; the first failure wins, and no rejection is left unheard. */
  async #all(sends: (() => Promise<QueryResult>)[]): Promise<StatementAnswer> {
    const settled = await Promise.allSettled(sends.map((send) => send()))
    for (const one of settled)
      if (one.status === 'rejected') {
        this.#failed = true
        throw one.reason
      }
    const last = settled.at(-1)
    if (last?.status !== 'fulfilled') throw new NotKeptError('Nothing was sent to the database.')
    return last.value
  }
}
