/** An empty database with nothing but its roles' rights, as an administrator leaves it after preparing it. */
import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { DatabasePlace } from '#platform/database/places.ts'
import { closePublicSchema, prepareDatabase, prepareRoles } from '#platform/database/prepare-statements.ts'
import { roleNames } from '#platform/database/role-names.ts'
import { dropDatabase } from './test-database.ts'
import { placeOn } from './test-place.ts'
import type { TestServer } from './test-server.ts'
import { testMark } from './test-server.ts'

export interface PreparedDatabase {
  place: DatabasePlace
  drop(): Promise<void>
}

/** On the server of the tests, or on one that this test started itself. */
export async function preparedDatabase(server: TestServer = inject('server')): Promise<PreparedDatabase> {
  const database = `t_${randomBytes(6).toString('hex')}`
  const names = roleNames(testMark)
  for (const statement of prepareDatabase({ names, database, major: server.major }))
    await asBoss(server, 'postgres', statement)
  for (const statement of closePublicSchema()) await asBoss(server, database, statement)
  return {
    place: placeOn(server, database),
    drop: () => dropDatabase(server.superuser, database),
  }
}

/** For a server on which nothing was prepared yet. */
export async function prepareTestRoles(server: TestServer): Promise<void> {
  const passwords = server.passwords ? { passwords: server.passwords } : {}
  const preparation = { names: roleNames(testMark), database: '', major: server.major, ...passwords }
  for (const statement of prepareRoles(preparation)) await asBoss(server, 'postgres', statement)
}

async function asBoss(server: TestServer, database: string, statement: string): Promise<void> {
  const client = new Client({ ...server.superuser, database })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
