/** Opens one lasting view of a database, in which every value has one written form on every server. */
import type { Client } from 'pg'

/** Dates, numbers and bytes as text would otherwise follow each server's own settings. */
const writtenForms = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local bytea_output = 'hex'; set local extra_float_digits = 1`

/** Everything `act` reads is of one moment, and it cannot write. */
export function inSnapshot<T>(client: Client, act: () => Promise<T>): Promise<T> {
  return inTransaction(client, `begin isolation level repeatable read, read only; ${writtenForms}`, act)
}

/** What `act` writes is kept whole or not at all. */
export function inOneGo<T>(client: Client, act: () => Promise<T>): Promise<T> {
  return inTransaction(client, `begin; ${writtenForms}`, act)
}

/** As `inOneGo`, reading what is of one moment from its first reading on; `first` runs before that moment. */
export function inHeldSnapshot<T>(client: Client, first: string, act: () => Promise<T>): Promise<T> {
  return inTransaction(client, `begin isolation level repeatable read; ${first}; ${writtenForms}`, act)
}

/** A transaction was asked to commit and PostgreSQL rolled it back. */
export class RolledBackError extends Error {
  override name = 'RolledBackError'
}

async function inTransaction<T>(client: Client, opening: string, act: () => Promise<T>): Promise<T> {
  try {
    await client.query(opening)
    const result = await act()
    const ended = await client.query('commit')
    if (ended.command !== 'COMMIT') throw new RolledBackError('The database rolled everything back.')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {}) // Without a connection there is nothing to roll back, and `error` says why.
    throw error
  }
}
