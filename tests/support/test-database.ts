/** A fresh migrated database for one test file, copied from the template and dropped afterwards. */
import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, Pool } from 'pg'
import { inject } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { InstallationKeys } from '#platform/crypto/key-file.ts'
import { installationKeys } from '#platform/crypto/key-file.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances } from '#platform/database/house.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { prepareDatabase } from '#platform/database/prepare-statements.ts'
import { placeOn } from './test-place.ts'

export interface TestDatabase {
  place: DatabasePlace
  name: string
  pool: Pool
  entrances: Entrances
  keys: InstallationKeys
  /** As somebody who sees and may do everything; for looking behind the walls, never for what is tested. */
  asBoss<Row>(text: string, values?: unknown[]): Promise<Row[]>
  drop(): Promise<void>
}

export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('server')
  const name = `t_${randomBytes(6).toString('hex')}`
  await asBossOn(server.superuser, `create database ${name} template kept_template`)
  // A copy takes no rights over the database itself along: they are given and taken again.
  const place = placeOn(server, name)
  const [, ...rights] = prepareDatabase({ names: place.names, database: name, major: server.major })
  for (const statement of rights) await asBossOn(server.superuser, statement)
  const keys = installationKeys(randomBytes(32))
  await withMaintenance(place, (client) =>
    client.query('insert into house.installation (id, key_check, created_at) values ($1, $3, $2)', [
      newId(),
      new Date('2026-01-01T09:00:00Z'),
      'tests',
    ]),
  )
  const pool = new Pool({ ...place.serving, pipeline: true, max: 8 } as ConstructorParameters<typeof Pool>[0])
  pool.on('error', () => {})
  const entrances = openEntrances(
    pool,
    place.names,
    organisationKeys(keys.wrap, () => new Date()),
  )
  return {
    place,
    name,
    pool,
    entrances,
    keys,
    asBoss: (text, values) => asBossOn({ ...server.superuser, database: name }, text, values),
    async drop() {
      await pool.end()
      await dropDatabase(server.superuser, name)
    },
  }
}

async function asBossOn<Row>(
  where: ConstructorParameters<typeof Client>[0],
  text: string,
  values?: unknown[],
): Promise<Row[]> {
  const client = new Client(where)
  await client.connect()
  try {
    return (await client.query(text, values)).rows as Row[]
  } finally {
    await client.end()
  }
}

/** The pool says that it has ended before its connections have: dropped at once, the server would cut them off with an error. */
export async function dropDatabase(superuser: ConstructorParameters<typeof Client>[0], name: string): Promise<void> {
  const isInUse = async () =>
    (await asBossOn(superuser, 'select 1 from pg_stat_activity where datname = $1', [name])).length > 0
  for (let turn = 0; turn < 100 && (await isInUse()); turn += 1) await pause(20)
  await asBossOn(superuser, `drop database ${name} with (force)`)
}
