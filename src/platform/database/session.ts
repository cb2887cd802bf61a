/** One transaction on one connection: its opening travels with the first statement, and it never claims to have kept what was rolled back. */
import type { PoolClient, QueryResult } from 'pg'
import { nameOfStatement } from './statement-names.ts'

/** The transaction was rolled back although a commit was asked for: nothing was kept. */
export class NotKeptError extends Error {
  override name = 'NotKeptError'
}

/** A statement came after its transaction's end, when the connection may be another's already: it was not sent. */
export class TransactionOverError extends Error {
  override name = 'TransactionOverError'
}

export interface StatementAnswer {
  rows: Record<string, unknown>[]
  command: string
  rowCount: number | null
}

/** What pg keeps of a connection and does not declare: the stream that it writes each statement to. */
interface Written {
  connection: { stream: { cork(): void; uncork(): void } }
}

/** `opening` is a few statements without parameters, such as `begin; set local role x`. */
export class Session {
  readonly #client: PoolClient
  readonly #opening: string
  #opened = false
  #failed = false
  #over = false
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

  /** Throws TransactionOverError once the end was asked for, whatever became of it. */
  async run(text: string, values: readonly unknown[]): Promise<StatementAnswer> {
    this.#insistOnRunning()
    this.#statements += 1
    const [answer] = await this.#all([() => this.#send(text, values)])
    return answer ?? neverSent()
  }

  /** One statement as the whole transaction: opening, statement and commit leave in one go. */
  async runWhole(text: string, values: readonly unknown[]): Promise<StatementAnswer> {
    this.#insistOnRunning()
    this.#over = true
    this.#statements += 1
    const [answer, end] = await this.#all([() => this.#send(text, values), () => this.#client.query('commit')])
    this.#insistOnKept(end)
    return answer ?? neverSent()
  }

  /** Sends last statements and the commit in one go. Throws the first failure, or NotKeptError where PostgreSQL rolled back. */
  async commit(last: readonly { text: string; values: readonly unknown[] }[] = []): Promise<void> {
    this.#insistOnRunning()
    this.#over = true
    if (!this.#opened && last.length === 0) return
    const statements = last.map((one) => () => this.#send(one.text, one.values))
    const answers = await this.#all([...statements, () => this.#client.query('commit')])
    this.#insistOnKept(answers.at(-1))
  }

  async rollback(): Promise<void> {
    this.#over = true
    if (!this.#opened) return
    await this.#client.query('rollback').catch(() => {
      this.#failed = true
    })
  }

  #insistOnRunning(): void {
    if (this.#over) throw new TransactionOverError('The transaction of this statement is over.')
  }

  /** A failed transaction still answers a commit without an error, with the word ROLLBACK. */
  #insistOnKept(end: StatementAnswer | undefined): void {
    if (end?.command === 'COMMIT') return
    this.#failed = true
    throw new NotKeptError('The database rolled the change back instead of keeping it.')
  }

  /** Named only where what varies is a parameter: an organisation's id in a text would use up a name each. */
  #send(text: string, values: readonly unknown[]): Promise<QueryResult> {
    const name = values.length > 0 ? nameOfStatement(text) : undefined
    return this.#client.query({ ...(name ? { name } : {}), text, values: values as unknown[] })
  }

  /** Writes all of them, behind the opening where that is due, before waiting for any. The first failure wins, and no rejection is left unheard. */
  async #all(sends: readonly (() => Promise<QueryResult>)[]): Promise<StatementAnswer[]> {
    const openings = this.#opened ? [] : [() => this.#client.query(this.#opening)]
    this.#opened = true
    const settled = await Promise.allSettled(this.#writeTogether([...openings, ...sends]))
    const answers: StatementAnswer[] = []
    for (const one of settled) {
      if (one.status === 'rejected') {
        this.#failed = true
        throw one.reason
      }
      answers.push(one.value)
    }
    return answers.slice(openings.length)
  }

  /** In one write to the socket: a write for each statement was a sixth of a page's processor time. */
  #writeTogether(sends: readonly (() => Promise<QueryResult>)[]): Promise<QueryResult>[] {
    const { stream } = (this.#client as unknown as Written).connection
    stream.cork()
    try {
      return sends.map((send) => send())
    } finally {
      stream.uncork()
    }
  }
}

function neverSent(): never {
  throw new NotKeptError('Nothing was sent to the database.')
}
