/** A PostgreSQL server on which Kept could not keep its promises: each is refused in a sentence that says what to do. */
import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { roleNames } from '#platform/database/role-names.ts'
import { aKeptPlace, endKept, refusalOf } from '#tests/support/kept-process.ts'
import { startOldServer } from '#tests/support/old-server.ts'
import { preparedDatabase, prepareTestRoles } from '#tests/support/prepared-database.ts'
import type { RunningTestServer } from '#tests/support/test-server.ts'
import { debianPrograms, freePort, startTestServer, testMark } from '#tests/support/test-server.ts'

afterEach(endKept)

const names = roleNames(testMark)
const roles = [names.serving, names.maintenance] as const

/** Both addresses, of the two roles, with what stands behind the role's name. */
const addresses = (behind: string, [serving, maintenance]: readonly [string, string] = roles) => ({
  KEPT_DATABASE_URL: `postgres://${serving}${behind}`,
  KEPT_MAINTENANCE_URL: `postgres://${maintenance}${behind}`,
})

async function refused(env: Record<string, string>): Promise<string> {
  const { code, said } = await refusalOf(aKeptPlace(), { env })
  expect(code).toBe(1)
  expect(said).toMatch(/^[A-Z].*[.]$/)
  expect(said).not.toContain('secret-word')
  return said
}

describe('an address', () => {
  test.each([
    ['is none', { KEPT_DATABASE_URL: 'our server', KEPT_MAINTENANCE_URL: 'our server' }, 'is not a database address'],
    [
      'stands alone',
      { KEPT_DATABASE_URL: `postgres://${names.serving}:secret-word@127.0.0.1/kept` },
      'belong together',
    ],
    [
      'is of a role that was not made for Kept',
      addresses(':secret-word@127.0.0.1/kept', ['admin', 'admin']),
      'not a role made for Kept',
    ],
    [
      'is of another installation than the other',
      addresses(':secret-word@127.0.0.1/kept', [names.serving, 'kept_other_maintenance']),
      'two different installations',
    ],
    ['has a host that nobody knows', addresses(':secret-word@nowhere.invalid/kept'), 'host name is not known'],
  ])('that %s is refused', async (_, env, sentence) => {
    expect(await refused(env)).toContain(sentence)
  })

  test('where nobody listens is refused', async () => {
    expect(await refused(addresses(`:secret-word@127.0.0.1:${await freePort()}/kept`))).toContain('no server listens')
  })
})

test('a server of version 14 is refused, by its own word', async () => {
  const old = await startOldServer(140_023)
  const said = await refused(addresses(`:secret-word@127.0.0.1:${old.port}/kept`))
  await old.stop()
  expect(said).toContain('The server is PostgreSQL 14; Kept needs 15 or newer.')
})

describe.skipIf(!existsSync(debianPrograms))('a server of Debian’s', () => {
  let running: RunningTestServer
  let database: Awaited<ReturnType<typeof preparedDatabase>>
  let behind: string
  beforeAll(async () => {
    running = await startTestServer('server')
    await prepareTestRoles(running.server)
    database = await preparedDatabase(running.server)
    const { host, port } = running.server.superuser
    behind = `@${host}:${port}/${new URL(database.place.serving.connectionString ?? '').pathname.slice(1)}`
  })
  afterAll(async () => {
    await database.drop()
    await running.stop()
  })

  const ask = async (...statements: string[]) => {
    const name = new URL(database.place.serving.connectionString ?? '').pathname.slice(1)
    const client = new Client({ ...running.server.superuser, database: name })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  const right = () => ({
    KEPT_DATABASE_URL: database.place.serving.connectionString ?? '',
    KEPT_MAINTENANCE_URL: database.place.maintenance.connectionString ?? '',
  })

  test('is refused with a wrong password', async () => {
    expect(await refused(addresses(`:secret-word${behind}`))).toContain('the password is wrong')
  })

  test('is refused with a database that is not there', async () => {
    const env = right()
    const elsewhere = (url: string) => url.replace(/\/[^/]*$/, '/no_such_database')
    const both = {
      KEPT_DATABASE_URL: elsewhere(env.KEPT_DATABASE_URL),
      KEPT_MAINTENANCE_URL: elsewhere(env.KEPT_MAINTENANCE_URL),
    }
    expect(await refused(both)).toContain('there is no database of that name')
  })

  test.each([
    ['a superuser', 'superuser', 'nosuperuser'],
    ['past row security', 'bypassrls', 'nobypassrls'],
    ['inheriting what it joined', 'inherit', 'noinherit'],
  ])('is refused where the serving role is %s', async (_, more, less) => {
    await ask(`alter role "${names.serving}" ${more}`)
    const said = await refused(right())
    await ask(`alter role "${names.serving}" ${less}`)
    expect(said).toContain('may see or own too much')
  })

  test('is refused where the serving role owns a table', async () => {
    await ask(
      'create schema stray',
      'create table stray.row (id int)',
      `alter table stray.row owner to "${names.serving}"`,
    )
    const said = await refused(right())
    await ask('drop schema stray cascade')
    expect(said).toContain('may see or own too much')
  })

  test('is refused where the owner may make no tables', async () => {
    const name = new URL(database.place.serving.connectionString ?? '').pathname.slice(1)
    await ask(`alter database ${name} owner to boss`)
    const said = await refused(right())
    await ask(`alter database ${name} owner to "${names.owner}"`)
    expect(said).toContain('has not been prepared for Kept')
  })

  test('is refused where a power cut could lose records', async () => {
    expect(await refused(right())).toContain('fsync = off, so a power cut could lose records')
  })
})
