/** The server is refused where it could lose what it is told, sized to its machine, and its log holds nobody's words. */
import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { aMadePlace, aPlace, ask, endAll, endMade, ownPrograms, readLog, runAs, started } from './embedded.examples.ts'
import { listHolders } from './holders.ts'
import { sharedBuffers } from './server-settings.ts'

afterAll(endMade)
afterEach(endAll)

async function afterTelling(sql: string): Promise<{ place: string; next: Promise<unknown> }> {
  const place = await aMadePlace()
  const first = await started(place)
  await ask(first, sql)
  await first.stop()
  return { place, next: started(place) }
}

test.each([
  ['fsync', 'off'],
  ['full_page_writes', 'off'],
  ['synchronous_commit', 'off'],
  ['synchronous_commit', 'local'],
])('a server with %s set to %s is refused, and stopped again', async (name, value) => {
  const { place, next } = await afterTelling(`alter system set ${name} = ${value}`)
  await expect(next).rejects.toThrow(
    `The database could lose what it is told, so Kept does not start: ${name} is ${value} (remove the line from ${place}/database/postgresql.auto.conf). Put this right, then start Kept again.`,
  )
  // The last process may still be leaving when its server has said that it ended.
  await expect.poll(() => listHolders(join(place, 'database')), { timeout: 10_000 }).toEqual([])
})

test('a role that may acknowledge before the disk has it is refused', async () => {
  const { next } = await afterTelling('create role hasty; alter role hasty set synchronous_commit = off')
  await expect(next).rejects.toThrow(/synchronous_commit is off for hasty/)
})

test('a database that would not notice damage is refused', async () => {
  const place = aPlace()
  const folder = join(place, 'database')
  mkdirSync(folder, { mode: 0o700 })
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  const initdb = join(ownPrograms().bin, 'initdb')
  const made = spawnSync(initdb, ['-D', folder, '-U', 'postgres', '--no-data-checksums', '--no-sync'], {
    ...runAs,
    cwd: '/',
  })
  expect(made.status).toBe(0)
  await expect(started(place)).rejects.toThrow(/data_checksums is off \(.*pg_checksums --enable/)
})

test('memory, plans and connections are set for a small house', async () => {
  const database = await started(await aMadePlace(), { memoryBytes: 4 * 2 ** 30 })
  const settings = ['shared_buffers', 'work_mem', 'jit', 'max_connections', 'timezone', 'fsync', 'synchronous_commit']
  const found = await Promise.all(settings.map((name) => ask(database, `show ${name}`)))
  expect(found.flat()).toEqual(['256MB', '32MB', 'off', '60', 'UTC', 'on', 'on'])
})

test.each([
  [512, 64],
  [2048, 128],
  [8192, 512],
  [65_536, 512],
])('a machine of %i MB gives the server %i MB to share', (machine, shared) => {
  expect(sharedBuffers(machine * 2 ** 20)).toBe(shared)
})

test('people’s words never reach the log, whatever goes wrong with them', async () => {
  const place = await aMadePlace()
  const database = await started(place)
  await ask(
    database,
    'create table person (id uuid, name text unique check (name <> $$Zebedee$$)); create role lowly login',
  )
  const mishaps = [
    "insert into person (name) values ('Amira'), ('Amira')",
    "insert into person (name) values ('Zebedee')",
    "select 'Amira'::uuid",
    "select Amira from person where name = 'Zebedee'",
    "selec 'Zebedee'",
    "do $$ begin raise exception 'about Amira'; end $$",
    "do $$ begin raise warning 'about Zebedee'; end $$",
    "set statement_timeout = 20; select pg_sleep(5), 'Amira'",
  ]
  for (const sql of mishaps) await ask(database, sql).catch(() => 'expected')
  const killed = ask(database, "select pg_terminate_backend(pg_backend_pid()), 'Zebedee'")
  await expect(killed).rejects.toThrow()
  await database.stop()
  expect(readLog(place)).toContain('database system is shut down')
  expect(readLog(place)).not.toMatch(/Amira|Zebedee|insert into|select/i)
  expect(statSync(join(place, 'logs', 'database.log')).mode & 0o777).toBe(0o600)
})

test('a crash in the middle of a statement does not put the statement into the log', async () => {
  const place = await aMadePlace()
  const database = await started(place)
  const lost = expect(ask(database, "select pg_sleep(600), 'Amira'")).rejects.toThrow()
  const findSleeper = () => ask(database, "select pid from pg_stat_activity where wait_event = 'PgSleep'")
  let sleepers = await findSleeper()
  while (sleepers.length === 0) sleepers = await findSleeper()
  process.kill(Number(sleepers[0]), 'SIGKILL')
  await lost
  await database.stop()
  expect(readLog(place)).toContain('was terminated by signal 9')
  expect(readLog(place)).not.toContain('Amira')
})
