/** Who reaches the embedded database: named users of this machine over a private socket, and nobody else. */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { aMadePlace, aPlace, ask, endAll, endMade, isRoot, me, runAs, started } from './embedded.examples.ts'
import { findEmbedded, makeSocketFolder } from './socket-folder.ts'

const made: string[] = []
afterAll(endMade)
afterEach(async () => {
  await endAll()
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

const nobody = { uid: 65534, gid: 65534 }
const rootOnly = (name: string) => (isRoot ? name : `${name} (not run: only root can be two users)`)

/** What another user of this machine gets when they try to sign in. */
function tryAs(user: { uid: number; gid: number }, socketFolder: string, role: string): string {
  const program = `
    const { Client } = require('pg')
    const client = new Client({ host: process.argv[1], port: 5432, user: process.argv[2], database: 'postgres' })
    client.connect().then(() => client.query('select current_user')).then(
      (answer) => { console.log('in as ' + answer.rows[0].current_user); return client.end() },
      (error) => console.log(error.code))`
  const run = spawnSync(process.execPath, ['-e', program, socketFolder, role], { ...user, encoding: 'utf8', env: {} })
  return run.stdout.trim() || run.stderr
}

test('the server listens on no network address, and its socket is private', async () => {
  const place = await aMadePlace()
  const database = await started(place)
  expect(database.socketFolder).toBe(join(place, 'socket'))
  expect(await ask(database, 'show listen_addresses')).toEqual([''])
  expect(statSync(database.socketFolder).mode & 0o777).toBe(0o700)
  expect(statSync(join(database.socketFolder, '.s.PGSQL.5432')).mode & 0o777).toBe(0o700)
  const sockets = readFileSync(`/proc/${database.pid}/net/tcp`, 'utf8')
  expect(sockets).not.toContain(':1538 00000000:0000 0A')
})

test('a user of the machine may enter only as the roles named for them, and by no password', async () => {
  const place = await aMadePlace()
  const admit = [
    { osUser: me, role: 'postgres' },
    { osUser: me, role: 'serving' },
  ]
  const database = await started(place, { admit })
  await ask(database, 'create role serving login; create role owner login password $$open$$')
  expect(await ask(database, 'select current_user::text', 'serving')).toEqual(['serving'])
  await expect(ask(database, 'select 1', 'owner')).rejects.toMatchObject({ code: '28000' })
})

test('who was admitted at one start and not at the next stays outside', async () => {
  const place = await aMadePlace()
  const admit = [{ osUser: me, role: 'postgres' }]
  const first = await started(place, { admit: [...admit, { osUser: me, role: 'serving' }] })
  await ask(first, 'create role serving login')
  await first.stop()
  const second = await started(place, { admit })
  await expect(ask(second, 'select 1', 'serving')).rejects.toMatchObject({ code: '28000' })
})

test('names that mean everybody, a group or a pattern are only names', async () => {
  const admit = [{ osUser: me, role: 'postgres' }]
  const database = await started(await aMadePlace(), {
    admit: [...admit, { osUser: me, role: 'all' }, { osUser: me, role: '+owner' }],
  })
  await ask(database, 'create role owner login')
  await expect(ask(database, 'select 1', 'owner')).rejects.toMatchObject({ code: '28000' })
  await expect(started(await aMadePlace(), { admit: [{ osUser: '/.*', role: 'postgres' }] })).rejects.toThrow(
    /cannot be admitted/,
  )
  await expect(started(await aMadePlace(), { admit: [{ osUser: 'a"\nkept me', role: 'all' }] })).rejects.toThrow(
    /cannot be admitted/,
  )
})

test('a start by somebody who is not admitted is refused, since nobody could see that it is safe', async () => {
  const admit = [{ osUser: 'somebody-else', role: 'postgres' }]
  await expect(started(await aMadePlace(), { admit })).rejects.toThrow(/must be admitted to it as postgres/)
})

test.skipIf(!isRoot)(
  rootOnly('Kept’s own user reaches the socket through its group, as the role named for it'),
  async () => {
    const admit = [
      { osUser: me, role: 'postgres' },
      { osUser: 'nobody', role: 'serving' },
    ]
    const database = await started(await aMadePlace(), { admit, shareWith: { gid: nobody.gid } })
    await ask(database, 'create role serving login')
    expect(statSync(database.socketFolder)).toMatchObject({ uid: runAs?.uid, gid: nobody.gid })
    expect(statSync(database.socketFolder).mode & 0o777).toBe(0o750)
    expect(tryAs(nobody, database.socketFolder, 'serving')).toBe('in as serving')
    expect(tryAs(nobody, database.socketFolder, 'postgres')).toBe('28000')
    expect(tryAs({ uid: 65533, gid: 65533 }, database.socketFolder, 'serving')).toBe('EACCES')
  },
)

test.skipIf(!isRoot)(
  rootOnly('the server runs as its own user, who owns its folder and cannot write who is admitted'),
  async () => {
    const place = await aMadePlace()
    const database = await started(place)
    expect(readFileSync(`/proc/${database.pid}/status`, 'utf8')).toMatch(
      new RegExp(`^Uid:\\t${runAs?.uid}\\t${runAs?.uid}`, 'm'),
    )
    expect(statSync(join(place, 'database'))).toMatchObject({ uid: runAs?.uid })
    expect(statSync(join(place, 'database.access', 'pg_ident.conf'))).toMatchObject({ uid: 0, mode: 0o100644 })
    expect(statSync(join(place, 'database.access'))).toMatchObject({ uid: 0, mode: 0o040755 })
  },
)

test('a data folder with a long path gets its socket in a short private place, which others can find', async () => {
  const place = join(aPlace(), 'a-very-long-name-'.repeat(6))
  mkdirSync(place, { mode: 0o711 })
  const database = await started(place)
  made.push(database.socketFolder)
  expect(database.socketFolder).toMatch(/^\/(run|tmp)(\/user\/\d+)?\/kept-[0-9a-f]{16}$/)
  expect(statSync(database.socketFolder).mode & 0o777).toBe(0o700)
  expect(findEmbedded(place)).toEqual({ socketFolder: database.socketFolder, port: 5432 })
  expect(await ask(findEmbedded(place) ?? database, 'select 1')).toEqual([1])
  await database.stop()
  expect((await started(place)).socketFolder).toBe(database.socketFolder)
})

test('a folder never started on has no database to find', () => {
  expect(findEmbedded(aPlace())).toBeUndefined()
})

test('a link that somebody put where the socket would go is not followed', () => {
  const dataFolder = join(aPlace(), 'x'.repeat(90))
  mkdirSync(dataFolder)
  const trap = aPlace()
  const first = makeSocketFolder({ dataFolder }, {})
  rmSync(first, { recursive: true })
  symlinkSync(trap, first)
  const second = makeSocketFolder({ dataFolder }, {})
  made.push(first, second)
  expect(second).not.toBe(first)
  expect(lstatSync(second).isDirectory()).toBe(true)
  expect(readdirSync(trap)).toEqual([])
})

test('a socket folder asked for whose path is too long is refused with what to do', async () => {
  const socketFolder = join(aPlace(), 'y'.repeat(90))
  await expect(started(await aMadePlace(), { socketFolder })).rejects.toThrow(
    /longer than 107 bytes. Choose a shorter folder/,
  )
  expect(existsSync(socketFolder)).toBe(false)
})
