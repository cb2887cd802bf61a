/** Shows that a database comes to what Kept expects from wherever it is, whole steps at a time, or says in a sentence why not. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { Migration } from '#platform/database/migrate.ts'
import { MigrationError, migrate, migrationState } from '#platform/database/migrate.ts'
import { readColumns, readRelations } from '#tools/read-catalogue.ts'
import { migrationsOnDisk } from '#tools/throwaway-database.ts'
import { migrations } from '../../migrations/index.ts'
import type { EmptyDatabase } from './empty-database.ts'
import { emptyDatabase } from './empty-database.ts'

const now = new Date('2026-11-20T09:00:00Z')
let database: EmptyDatabase
beforeEach(async () => {
  database = await emptyDatabase()
})
afterEach(() => database.drop())

const bring = (list: readonly Migration[] = migrations, beforeFirst?: () => Promise<void>) =>
  withMaintenance(database.place, (client) => migrate(client, database.place.names, list, now, beforeFirst))
const applied = async () =>
  (await database.asBoss<{ name: string }>('select name from house.migration order by name')).map(({ name }) => name)
const names = migrations.map(({ name }) => name)
const another = (sql: string, name = '29991231T2359-people-do-more'): Migration[] => [
  ...migrations,
  { name, sql: `-- Why: a trial.\n${sql}` },
]
const saidBy = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'nothing',
    (error: Error) => (error instanceof MigrationError ? error.message : `not ours: ${error}`),
  )
const shape = async () => JSON.stringify([await readRelations(database.asBoss), await readColumns(database.asBoss)])
const isThere = async (table: string) =>
  (await database.asBoss<{ yes: boolean }>('select to_regclass($1) is not null as yes', [table]))[0]?.yes

describe('a database', () => {
  test('that is empty gets every migration, in order', async () => {
    expect(await bring()).toEqual(names)
    expect(await applied()).toEqual(names)
  })

  test('that has them all is left as it is', async () => {
    await bring()
    const before = await shape()
    expect(await bring()).toEqual([])
    expect(await shape()).toBe(before)
  })

  test('that twenty Kepts find empty at once is migrated by one of them, while the others wait', async () => {
    const ran = await Promise.all(Array.from({ length: 20 }, () => bring()))
    expect(ran.filter((list) => list.length > 0)).toEqual([names])
    expect(await applied()).toEqual(names)
  })

  test('stopped after any number of migrations goes on from there', async () => {
    await bring(migrations.slice(0, 3))
    expect(await bring()).toEqual(names.slice(3))
  })
})

describe('the tables', () => {
  test('belong to a role that is no superuser and cannot pass row security', async () => {
    await bring()
    const owners = await database.asBoss<{ owner: string; strong: boolean }>(
      `select distinct r.rolname as owner, r.rolsuper or r.rolbypassrls as strong from pg_class c
         join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
         where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema)'`,
    )
    expect(owners).toEqual([{ owner: database.place.names.owner, strong: false }])
  })
})

describe('what does not fit is refused in one sentence', () => {
  const oneSentence = /^[A-Z][^.!?]*[.!?]$/

  test('data of a newer Kept, and nothing is touched', async () => {
    await bring(another('create table people.later (id uuid primary key);'))
    const before = await shape()
    const said = await saidBy(bring())
    expect(said).toContain('newer version of Kept')
    expect(said).toMatch(oneSentence)
    expect(await shape()).toBe(before)
  })

  test('a migration that is not the one this database had', async () => {
    await bring()
    const [first, ...rest] = migrations
    const changed = [{ name: first?.name ?? '', sql: `${first?.sql}\n-- a later thought` }, ...rest]
    expect(await saidBy(bring(changed))).toContain(`The migration ${first?.name} is not the one`)
    expect(await saidBy(withMaintenance(database.place, (client) => migrationState(client, changed)))).toContain(
      'is not the one',
    )
  })

  test('a migration that fails leaves nothing of itself, and all before it', async () => {
    const said = await saidBy(bring(another('create table people.half (id uuid primary key); select 1 / 0;')))
    expect(said).toMatch(/failed, and nothing of it was kept\.$/)
    expect(await isThere('people.half')).toBe(false)
    expect(await applied()).toEqual(names)
    expect(await bring()).toEqual([])
  })

  test('a migration that would pass over rows it cannot see, instead of doing nothing in silence', async () => {
    await bring()
    await database.asBoss(
      `insert into identity.organisation (organisation_id, name, nation, created_at) values (gen_random_uuid(), 'Rowan Tree Music', 'wales', now())`,
    )
    const said = await saidBy(bring(another(`update identity.organisation set name = 'Changed';`)))
    expect(said).toMatch(/failed, and nothing of it was kept/)
    expect(await database.asBoss('select name from identity.organisation')).toEqual([{ name: 'Rowan Tree Music' }])
  })
})

describe('killed half-way', () => {
  test('a migration leaves nothing, holds no lock, and the next start does it', async () => {
    await bring()
    const slow = another('create table people.half (id uuid primary key); select pg_sleep(60);')
    const cut = saidBy(bring(slow)).catch(() => 'cut')
    await whileItSleeps()
    await database.asBoss(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%pg_sleep(60)%' and pid <> pg_backend_pid()`,
    )
    expect(await cut).not.toBe('nothing')
    expect(await isThere('people.half')).toBe(false)
    const quick = another('create table people.half (id uuid primary key);')
    expect(await bring(quick)).toEqual(['29991231T2359-people-do-more'])
  })
})

async function whileItSleeps(): Promise<void> {
  const asleep = `select 1 as one from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`
  while ((await database.asBoss(asleep)).length === 0) await pause(20)
}

describe('before data that exist are changed', () => {
  test('there is time for a backup, once, and without it nothing is changed', async () => {
    const asked: string[] = []
    const note = async () => {
      asked.push('backup')
    }
    await bring(migrations, note)
    expect(asked).toEqual([])
    const more = another('create table people.later (id uuid primary key);')
    await expect(bring(more, () => Promise.reject(new Error('no place for a backup')))).rejects.toThrow(
      'no place for a backup',
    )
    expect(await isThere('people.later')).toBe(false)
    await bring(more, note)
    await bring(more, note)
    expect(asked).toEqual(['backup'])
  })
})

describe('the list of migrations', () => {
  test('holds every file there is, in order, as it is on disk', () => {
    expect(migrations).toEqual(migrationsOnDisk())
    expect(names).toEqual([...names].sort())
  })
})
