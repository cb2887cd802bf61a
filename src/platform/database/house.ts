/** The entrances through which acts, pages and duties reach the database, and no other way. */
import type { Pool } from 'pg'
import type { Origin, Subjects } from '#platform/audit/entry.ts'
import type { SecretKey } from '#platform/crypto/secret-key.ts'
import type { Actor, AnyActor, OrganisationId } from '#platform/identity/actor.ts'
import type { HouseHandle } from './kysely-session.ts'

/** What an act has in hand while its transaction is open. */
export interface Work {
  readonly db: HouseHandle
  readonly now: Date
  readonly actor: AnyActor
  readonly organisation: OrganisationId
  /** Writes down that something was done; kept only if the act is. */
  record(act: string, subjects?: Subjects): void
  /** Tells other rooms, after the act is kept. */
  announce(event: string, subjects: Subjects): void
  /** Declares tables that were written by a function or a cascade; what a statement writes is noted without being told. */
  wrote(...tables: string[]): void
  /**
   * For what the act does outside the database, such as keeping a file: takes it back where the act is not kept. Not
   * called where the connection was lost over the commit, since the act may stand; what it did outside is then left.
   */
  ifUndone(undo: () => Promise<unknown>): void
  /** Lends the organisation's key to `use`; the key must not be kept afterwards. */
  withKey<T>(use: (key: SecretKey) => T | Promise<T>): Promise<T>
}

/** What may be asked before anybody is known. */
export interface Door {
  readonly now: Date
  /** Rows of a function of the schema `door`. */
  ask<Row>(name: string, ...parameters: unknown[]): Promise<Row[]>
  /** Goes in, in the same transaction, once it is known for which organisation. */
  enter(actor: AnyActor): Promise<Work>
  /** Makes the key of an organisation that is being founded, once its row is there. */
  makeKey(work: Work): Promise<void>
  /** Comes back to the door after going in, still in the same transaction. */
  back(): Promise<void>
}

/** The house as one request or one duty meets it. */
export interface House {
  readonly now: Date
  inOrganisation<T>(actor: AnyActor, act: (work: Work) => Promise<T>): Promise<T>
  /**
   * As `inOrganisation`, but everything is seen as it stood at the first statement. Rejects with PostgreSQL's 40001
   * where somebody else has changed meanwhile what is written here: the whole is then to be done again.
   */
  inSnapshot<T>(actor: AnyActor, act: (work: Work) => Promise<T>): Promise<T>
  /** For a single statement that reads: opening, statement and end travel together. A second statement is refused. */
  askInOrganisation<T>(actor: AnyActor, ask: (work: Work) => Promise<T>): Promise<T>
  /**
   * As `inOrganisation`, for a form: sent twice within a day, the second gets the first's answer and changes nothing.
   * An act that records nothing has refused: whatever it wrote is undone, and the form may be sent again.
   */
  once<T>(actor: Actor, act: string, key: string, does: (work: Work) => Promise<T>): Promise<T>
  atTheDoor<T>(act: (door: Door) => Promise<T>): Promise<T>
  /** One question at the door and nothing else: opening, question and end travel together. */
  askAtTheDoor<Row>(name: string, ...parameters: unknown[]): Promise<Row[]>
}

/** Ids and times only, across organisations. */
export interface Clockwork {
  readonly now: Date
  run<Row>(text: string, ...values: unknown[]): Promise<Row[]>
}

export interface Entrances {
  readonly pool: Pool
  /** The house for a request or duty that came from `origin` at `now`. */
  at(origin: Origin, now: Date): House
  clockwork<T>(now: Date, act: (clockwork: Clockwork) => Promise<T>): Promise<T>
  close(): Promise<void>
}
