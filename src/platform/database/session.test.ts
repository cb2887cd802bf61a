/** The traps of sending statements together: what fails must fail whole, and nothing lost may be called kept. */
import type { PoolClient } from 'pg'
import { Pool } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import type { Statement } from './batch.ts'
import { plain } from './batch.ts'
import { NotKeptError, OneStatementSession, Session, TransactionOverError } from './session.ts'
import { nameOfStatement } from './statement-names.ts'

const organisation = newId<'Organisation'>()
const insert = `insert into identity.organisation values ($1, $2, 'wales', '', 1, now())`

let database: TestDatabase
let pool: Pool
let inside: Statement[]
const lent: PoolClient[] = []

beforeAll(async () => {
  database = await testDatabase()
  pool = new Pool({ ...database.place.serving, max: 4 })
  pool.on('error', () => {}) // A lost connection is what one of the tests is about.
  const role = database.place.names.organisation
  const entry = `select set_config('role', '${role}', true), set_config('app.organisation', $1, true)`
  inside = [plain('begin'), { text: entry, values: [organisation] }]
})
afterEach(async () => {
  for (const client of lent.splice(0)) client.release(true)
  await database.asBoss('delete from identity.organisation')
})
afterAll(async () => {
  await pool.end()
  await database.drop()
})

async function aConnection(): Promise<PoolClient> {
  const client = await pool.connect()
  client.on('error', () => {}) // Its statement rejects with the same reason.
  lent.push(client)
  return client
}

const kept = () => database.asBoss<{ name: string }>('select name from identity.organisation order by name')

describe('an opening that PostgreSQL cannot read', () => {
  test('lets no statement behind it run, and its connection is thrown away', async () => {
    const client = await aConnection()
    const session = new Session(client, [plain('begin'), plain('set local roll "nobody"')])
    await expect(session.run(`select set_config('app.ran', 'yes', false)`, [])).rejects.toThrow('syntax error')
    expect(session.failed).toBe(true)
    await session.rollback()
    expect((await client.query(`select current_setting('app.ran', true) as ran`)).rows).toEqual([{ ran: null }])
  })

  test('would gain nothing anyway: outside a transaction the login role may touch no table', async () => {
    const client = await aConnection()
    await expect(client.query('select * from identity.organisation')).rejects.toThrow('permission denied')
    await expect(client.query('select * from door.find_installation()')).rejects.toThrow('permission denied')
  })

  test('fails as a whole where the role does not exist', async () => {
    const session = new Session(await aConnection(), [plain('begin'), plain('set local role "nobody_at_all"')])
    await expect(session.run('select 1', [])).rejects.toThrow('does not exist')
    expect(session.failed).toBe(true)
  })
})

describe('a commit', () => {
  test('that PostgreSQL answers with a rollback is never called kept', async () => {
    const session = new Session(await aConnection(), inside)
    await session.run(insert, [organisation, 'Lost'])
    await session.run('select 1 / 0', []).catch(() => 'swallowed')
    await expect(session.commit()).rejects.toBeInstanceOf(NotKeptError)
    expect(session.failed).toBe(true)
    expect(await kept()).toEqual([])
  })

  test('does not happen when a statement that travels with it fails', async () => {
    const session = new Session(await aConnection(), inside)
    await session.run(insert, [organisation, 'Lost'])
    const last = [
      { text: 'select 1 / 0', values: [] },
      { text: insert, values: [newId(), 'Behind'] },
    ]
    await expect(session.commit(last)).rejects.toThrow('division by zero')
    await session.rollback()
    expect(session.failed).toBe(true)
    expect(await kept()).toEqual([])
  })

  test('of a connection that was lost in mid-transaction is not called kept', async () => {
    const client = await aConnection()
    const session = new Session(client, inside)
    await session.run(insert, [organisation, 'Lost'])
    await database.asBoss('select pg_terminate_backend($1)', [await pidOf(client)])
    await expect(session.commit()).rejects.toThrow()
    expect(session.failed).toBe(true)
    expect(await kept()).toEqual([])
  })

  test('keeps what was written, with the last statements in their order', async () => {
    const session = new Session(await aConnection(), inside)
    await session.commit([
      { text: insert, values: [organisation, 'First'] },
      { text: 'update identity.organisation set name = $1', values: ['Second'] },
    ])
    expect(session.failed).toBe(false)
    expect(await kept()).toEqual([{ name: 'Second' }])
  })
})

describe('a single statement that brings its end along', () => {
  test('answers with its rows, and refuses a second', async () => {
    const session = new OneStatementSession(await aConnection(), inside)
    expect((await session.run('select $1::int + 1 as two', [1])).rows).toEqual([{ two: 2 }])
    await expect(session.run('select 3', [])).rejects.toBeInstanceOf(TransactionOverError)
  })

  test('leaves neither role nor organisation behind for whoever is next', async () => {
    const client = await aConnection()
    await new OneStatementSession(client, inside).run('select $1::int', [1])
    const left = await client.query(
      `select current_user = session_user as own, current_setting('app.organisation', true) as organisation`,
    )
    expect(left.rows).toEqual([{ own: true, organisation: '' }])
  })

  test('fails as a whole', async () => {
    const session = new OneStatementSession(await aConnection(), inside)
    await expect(session.run('select 1 / $1::int', [0])).rejects.toThrow('division by zero')
    expect(session.failed).toBe(true)
  })
})

describe('prepared statements', () => {
  test('are bounded in number, however many texts there are', async () => {
    const client = await aConnection()
    const session = new Session(client, inside)
    for (let number = 0; number < 1_100; number += 1) await session.run(`select $1::int + ${number}`, [1])
    const count = await session.run('select count(*)::int as count from pg_prepared_statements', [])
    expect(Number(count.rows[0]?.['count'])).toBeGreaterThan(500)
    expect(Number(count.rows[0]?.['count'])).toBeLessThanOrEqual(1_000)
    expect(nameOfStatement('one text more')).toBeUndefined()
  })

  test('never hold the id of an organisation in their text', async () => {
    const client = await aConnection()
    const session = new Session(client, inside)
    await session.run('select 1', [])
    const texts = await session.run('select statement from pg_prepared_statements', [])
    expect(texts.rows.filter((row) => String(row['statement']).includes(organisation))).toEqual([])
  })
})

async function pidOf(client: PoolClient): Promise<unknown> {
  return (await client.query('select pg_backend_pid() as pid')).rows[0].pid
}
