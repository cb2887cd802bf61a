/** One transaction on one connection: its opening travels with the first statement, and it never claims to have kept what was rolled back. */
import type { PoolClient } from 'pg'
import { DatabaseError } from 'pg'
import type { Statement, StatementAnswer } from './batch.ts'
import { plain, runTogether } from './batch.ts'

/** The transaction was rolled back although a commit was asked for: nothing was kept. */
export class NotKeptError extends Error {
  override name = 'NotKeptError'
}

/** A statement came after its transaction's end, when the connection may be another's already: it was not sent. */
export class TransactionOverError extends Error {
  override name = 'TransactionOverError'
}

const commit = plain('commit')

/** `opening` is a few statements, the first of them `begin`. */
export class Session {
  readonly #client: PoolClient
  readonly #opening: readonly Statement[]
  #opened = false
  #failed = false
  #over = false
  #mayStand = false
  #statements = 0
  readonly #undoing: (() => Promise<unknown>)[] = []

  constructor(client: PoolClient, opening: readonly Statement[]) {
    this.#client = client
    this.#opening = opening
  }

  /** True once any statement failed: such a connection is thrown away, since which statements it has by name is not known. */
  get failed(): boolean {
    return this.#failed
  }

  /** How many statements were sent, openings and ends not counted. */
  get statements(): number {
    return this.#statements
  }

  /** Done where it is certain that nothing of the transaction was kept; never where the connection was lost over its commit. */
  ifUndone(undo: () => Promise<unknown>): void {
    this.#undoing.push(undo)
  }

  /** Throws TransactionOverError once the end was asked for, whatever became of it. */
  async run(text: string, values: readonly unknown[]): Promise<StatementAnswer> {
    this.#insistOnRunning()
    this.#statements += 1
    const [answer] = await this.#send([{ text, values }])
    return answer ?? neverSent()
  }

  /** One statement as the whole transaction: opening, statement and commit leave in one go. */
  async runWhole(text: string, values: readonly unknown[]): Promise<StatementAnswer> {
    this.#insistOnRunning()
    this.#over = true
    this.#statements += 1
    const [answer, end] = await this.#send([{ text, values }, commit])
    this.#insistOnKept(end)
    return answer ?? neverSent()
  }

  /** Sends last statements and the commit in one go. Throws the first failure, or NotKeptError where PostgreSQL rolled back. */
  async commit(last: readonly Statement[] = []): Promise<void> {
    this.#insistOnRunning()
    this.#over = true
    if (!this.#opened && last.length === 0) return
    try {
      const answers = await this.#send([...last, commit])
      this.#insistOnKept(answers.at(-1))
    } catch (error) {
      this.#mayStand = !isCertainlyUndone(error)
      throw error
    }
  }

  async rollback(): Promise<void> {
    this.#over = true
    if (this.#opened)
      await this.#client.query('rollback').catch(() => {
        this.#failed = true
      })
    const undoing = this.#undoing.splice(0)
    // What cannot be undone now is left over, which is what the reason of the rollback must not be hidden by.
    if (!this.#mayStand) await Promise.allSettled(undoing.map((undo) => undo()))
  }

  #insistOnRunning(): void {
    if (this.#over) throw new TransactionOverError('The transaction of this statement is over.')
  }

  /** A transaction that failed before still answers a commit without an error, with the word ROLLBACK. */
  #insistOnKept(end: StatementAnswer | undefined): void {
    if (end?.command === 'COMMIT') return
    this.#failed = true
    throw new NotKeptError('The database rolled the change back instead of keeping it.')
  }

  /** Behind the opening, where that is due. */
  async #send(statements: readonly Statement[]): Promise<StatementAnswer[]> {
    const opening = this.#opened ? [] : this.#opening
    this.#opened = true
    try {
      const answers = await runTogether(this.#client, [...opening, ...statements])
      return answers.slice(opening.length)
    } catch (error) {
      this.#failed = true
      throw error
    }
  }
}

/** A session whose first statement is the whole of its transaction: a second is refused. */
export class OneStatementSession extends Session {
  override run(text: string, values: readonly unknown[]): Promise<StatementAnswer> {
    return this.runWhole(text, values)
  }
}

/** PostgreSQL answered that it failed; `FATAL` is a connection that ended, perhaps after the commit. */
function isCertainlyUndone(error: unknown): boolean {
  return error instanceof NotKeptError || (error instanceof DatabaseError && error.severity === 'ERROR')
}

function neverSent(): never {
  throw new NotKeptError('Nothing was sent to the database.')
}
