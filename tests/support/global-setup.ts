/** Before any test: the database server, its roles, one migrated database from which each test file takes a copy, and the fonts of papers. */
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { migrate } from '#platform/database/migrate.ts'
import { closePublicSchema, prepareDatabase, prepareRoles } from '#platform/database/prepare-statements.ts'
import { roleNames } from '#platform/database/role-names.ts'
import { installJobs } from '#platform/jobs/install-jobs.ts'
import { makePrintFonts } from '#tools/print-fonts.ts'
import { migrations } from '../../migrations/index.ts'
import { placeOn } from './test-place.ts'
import type { TestServer } from './test-server.ts'
import { startTestServer, testMark } from './test-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

export const templateDatabase = 'kept_template'

async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const kind = process.env['KEPT_TEST_DATABASE'] === 'server' ? 'server' : 'embedded'
  const running = await startTestServer(kind)
  const { server } = running
  const names = roleNames(testMark)
  const preparation = {
    names,
    database: templateDatabase,
    major: server.major,
    ...(server.passwords ? { passwords: server.passwords } : {}),
  }
  const boss = new Client(server.superuser)
  await boss.connect()
  for (const statement of [...prepareRoles(preparation), ...prepareDatabase(preparation)]) await boss.query(statement)
  await boss.end()
  const inside = new Client({ ...server.superuser, database: templateDatabase })
  await inside.connect()
  for (const statement of closePublicSchema()) await inside.query(statement)
  await inside.end()
  await withMaintenance(placeOn(server, templateDatabase), async (client) => {
    await migrate(client, names, migrations, new Date())
    await installJobs(client, names)
  })
  await makePrintFonts()
  project.provide('server', server)
  return () => running.stop()
}

export { setUp as setup }
