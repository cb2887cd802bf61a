/** A database of Kept's own kind, migrated from the files on disk and thrown away afterwards, for tools that look at it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { Migration } from '#platform/database/migrate.ts'
import { migrate } from '#platform/database/migrate.ts'
import { closePublicSchema, prepareDatabase, prepareRoles } from '#platform/database/prepare-statements.ts'
import { roleNames } from '#platform/database/role-names.ts'
import { placeOn } from '#tests/support/test-place.ts'
import type { TestServer } from '#tests/support/test-server.ts'
import { startTestServer, testMark } from '#tests/support/test-server.ts'
import type { Ask } from './read-catalogue.ts'

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url))
const database = 'kept_looked_at'

/** The migrations by their files, in order; the house tests compare this with migrations/index.ts. */
export function migrationsOnDisk(folder = migrationsFolder): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name: name.replace(/\.sql$/, ''), sql: readFileSync(join(folder, name), 'utf8') }))
}

export interface Throwaway {
  server: TestServer
  database: string
}

/** Lends a way to ask a freshly migrated database, as somebody who sees everything, and says where it is. */
export async function withThrowawayDatabase<T>(look: (ask: Ask, where: Throwaway) => Promise<T>): Promise<T> {
  const { server, stop } = await startTestServer('embedded')
  try {
    const names = roleNames(testMark)
    await asBoss(server.superuser, async (boss) => {
      const preparation = { names, database, major: server.major }
      for (const statement of [...prepareRoles(preparation), ...prepareDatabase(preparation)])
        await boss.query(statement)
    })
    const inside = { ...server.superuser, database }
    await asBoss(inside, async (boss) => {
      for (const statement of closePublicSchema()) await boss.query(statement)
    })
    await withMaintenance(placeOn(server, database), (client) => migrate(client, names, migrationsOnDisk(), new Date()))
    return await asBoss(inside, (boss) =>
      look(async (text, values) => (await boss.query(text, values)).rows, { server, database }),
    )
  } finally {
    await stop()
  }
}

async function asBoss<T>(
  where: ConstructorParameters<typeof Client>[0],
  act: (boss: Client) => Promise<T>,
): Promise<T> {
  const boss = new Client(where)
  await boss.connect()
  try {
    return await act(boss)
  } finally {
    await boss.end()
  }
}
