/** Brings a database's tables to what this version of Kept expects, each migration in a transaction of its own and once only. */
import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import type { RoleNames } from './role-names.ts'
import { withRoleNames } from './role-names.ts'

/** The database cannot be brought up to date as it is; the message says why in one sentence. */
export class MigrationError extends Error {
  override name = 'MigrationError'
}

/** Any number of Kepts may start at once on one database: one of them migrates, the others wait here. */
const MIGRATION_LOCK = 7_230_401

/** One file of `migrations/`, by its name without `.sql`. */
export interface Migration {
  name: string
  sql: string
}

export interface MigrationState {
  applied: string[]
  waiting: Migration[]
}

/** What was applied and what waits. Throws MigrationError where the data are newer than this Kept, or a migration was changed. */
export async function migrationState(client: Client, migrations: readonly Migration[]): Promise<MigrationState> {
  const exists = await client.query(`select to_regclass('house.migration') is not null as yes`)
  if (!exists.rows[0]?.yes) return { applied: [], waiting: [...migrations] }
  const rows = (await client.query<{ name: string; sha256: string }>('select name, sha256 from house.migration')).rows
  const known = new Map(migrations.map((one) => [one.name, one]))
  for (const row of rows) {
    const migration = known.get(row.name)
    if (!migration)
      throw new MigrationError(
        'These data were written by a newer version of Kept; this older one does not touch them: install the newer version again.',
      )
    if (hashOf(migration) !== row.sha256)
      throw new MigrationError(`The migration ${row.name} is not the one that this database had. Install Kept afresh.`)
  }
  const applied = new Set(rows.map((row) => row.name))
  return { applied: [...applied], waiting: migrations.filter((one) => !applied.has(one.name)) }
}

/**
 * Runs what waits, as the owner of the tables; `beforeFirst` is called once before anything changes (a backup belongs there).
 * Gives the names of those that ran.
 */
export async function migrate(
  client: Client,
  names: RoleNames,
  migrations: readonly Migration[],
  now: Date,
  beforeFirst: () => Promise<void> = async () => {},
): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    const { applied, waiting } = await migrationState(client, migrations)
    if (applied.length > 0 && waiting.length > 0) await beforeFirst()
    for (const migration of waiting) await applyOne(client, names, migration, now)
    return waiting.map((one) => one.name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}

async function applyOne(client: Client, names: RoleNames, migration: Migration, now: Date): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`set local role "${names.owner}"`)
    await client.query('set local row_security = off')
    await client.query(withRoleNames(migration.sql, names))
    await client.query('insert into house.migration (name, sha256, applied_at) values ($1, $2, $3)', [
      migration.name,
      hashOf(migration),
      now,
    ])
    const ended = await client.query('commit')
    if (ended.command !== 'COMMIT') throw new MigrationError(`The migration ${migration.name} was rolled back.`)
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationError(`The migration ${migration.name} failed, and nothing of it was kept.`, { cause })
  }
}

export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex')
}
