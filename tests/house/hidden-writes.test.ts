/** Nothing that a promise reads is written behind the engine's back: by a trigger, a cascade, a function, a clock or a migration. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { readRoutines } from '#tools/read-catalogue.ts'
import { migrationsOnDisk } from '#tools/throwaway-database.ts'
import { grantsOnTables } from './declared-grants.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const read = new Set([
  'identity.organisation',
  ...rooms.flatMap((room) => room.promises ?? []).flatMap(({ reads }) => reads),
])
const writing = /\b(?:insert\s+into|update|delete\s+from|merge\s+into)\s+(?:only\s+)?([a-z_]+\.[a-z_]+)/gi
const written = (text: string) => [...text.matchAll(writing)].map(([, table = '']) => table)

describe('what a promise reads is written by statements that the engine sees', () => {
  test('not by a trigger', async () => {
    const triggers = await database.asBoss<{ name: string }>(
      "select tgrelid::regclass::text || ' ' || tgname as name from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'pgboss.%'",
    )
    expect(triggers).toEqual([])
  })

  test('not by a cascade', async () => {
    const cascades = await database.asBoss<{ name: string }>(
      `select conname as name from pg_constraint where contype = 'f' and (confdeltype <> 'a' or confupdtype <> 'a')
        and conrelid::regclass::text not like 'pgboss.%'`,
    )
    expect(cascades).toEqual([])
  })

  test('not by a function, at the door or elsewhere', async () => {
    const routines = await readRoutines((text, values) => database.asBoss(text, values))
    const writers = routines.filter(({ definition }) => written(definition).length > 0)
    expect(writers.length).toBeGreaterThan(3)
    // A migration calls it, to have everything looked at again.
    const meant = (name: string) => name === 'look_again'
    const behind = writers.flatMap(({ name, signature, definition }) =>
      written(definition)
        .filter((table) => read.has(table) && !meant(name))
        .map((table) => `${signature} writes ${table}`),
    )
    expect(behind).toEqual([])
  })

  test('not by the clockwork, which is in no organisation', () => {
    const wide = Object.entries(grantsOnTables)
      .filter(([, { kept_clockwork: grants = '' }]) => /\b(insert|update|delete)\b/.test(grants))
      .map(([table]) => table)
    expect(wide.length).toBeGreaterThan(0)
    expect(wide.filter((table) => read.has(table))).toEqual([])
  })

  test('not by a migration that does not have it looked at again', () => {
    const since = '20261120T1635'
    const silent = migrationsOnDisk()
      .filter(({ name }) => name > since)
      .flatMap(({ name, sql }) => {
        const tables = new Set(written(sql).filter((table) => read.has(table)))
        const told = [...sql.matchAll(/call promises\.look_again\(([^)]*)\)/g)].map(([, list = '']) => list).join()
        return [...tables].filter((table) => !told.includes(`'${table}'`)).map((table) => `${name} changes ${table}`)
      })
    expect(silent).toEqual([])
    expect(written('update people.person set work = 1; delete from only people.minute')).toEqual([
      'people.person',
      'people.minute',
    ])
  })

  test('and what a migration has looked at again is judged again everywhere', async () => {
    await database.asBoss(
      "insert into identity.organisation (organisation_id, name, nation, created_at) values (gen_random_uuid(), 'Band', 'wales', now())",
    )
    const owner = `"${database.place.names.owner}"`
    const look = "call promises.look_again('people.person', 'people.minute')"
    await database.asBoss(`begin; set local role ${owner}; ${look}; ${look}; commit`)
    const touches = await database.asBoss(
      'select table_name as "table", serial::int as serial from promises.touch order by 1',
    )
    expect(touches).toEqual([
      { table: 'people.minute', serial: 2 },
      { table: 'people.person', serial: 2 },
    ])
    expect(await database.asBoss('select 1 from promises.mark')).toHaveLength(2)
    const lifted = await database.asBoss(
      "select 1 from pg_class where relname in ('touch', 'mark', 'organisation') and relrowsecurity and not relforcerowsecurity",
    )
    expect(lifted).toEqual([])
  })
})
