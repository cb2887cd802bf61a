/** Tables travel as text and arrive as they were, in the order of their keys, whatever is in them. */
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { inOneGo, inSnapshot } from './snapshot.ts'
import type { Table } from './table-list.ts'
import { listTables } from './table-list.ts'
import type { TextRow } from './table-rows.ts'
import { readTable, sumOfTable, TableLoad } from './table-rows.ts'

let database: TestDatabase
let boss: Client
beforeAll(async () => {
  database = await testDatabase()
  const { host, port, user, password } = inject('server').superuser
  boss = new Client({ host, port, user, password, database: database.name } as ConstructorParameters<typeof Client>[0])
  await boss.connect()
  await boss.query(`create schema odd;
    create table odd.number (id bigint primary key, half double precision, raw bytea, at timestamptz, words text[], facts jsonb,
      twice bigint generated always as (id * 2) stored);
    create table odd.number_copy (like odd.number including all);
    create table odd.branch (id int primary key, parent int references odd.branch);
    create table odd.chicken (id int primary key); create table odd.egg (id int primary key references odd.chicken)`)
})
afterAll(async () => {
  await boss.end()
  await database.drop()
})

async function tableNamed(name: string): Promise<Table> {
  const [table] = await listTables(boss, (one) => one === name)
  if (!table) throw new Error(`There is no ${name}.`)
  return table
}

async function rowsOf(table: Table): Promise<TextRow[]> {
  const rows: TextRow[] = []
  for await (const batch of readTable(boss, table)) rows.push(...batch)
  return rows
}

test('rows come in the order of their numbers, more than a batch of them, and arrive the same', async () => {
  await boss.query(`insert into odd.number select n, n / 3.0, decode(md5(n::text), 'hex'), '2026-03-29 00:59:59.999999+00'::timestamptz + n * interval '1 s',
    array['a"b', null, '{x}', n::text], jsonb_build_object('n', n, 'text', E'\\u2028 \\\\ "q"') from generate_series(1, 5000) n`)
  const [from, to] = [await tableNamed('odd.number'), await tableNamed('odd.number_copy')]
  const rows = await inSnapshot(boss, () => rowsOf(from))
  expect(rows.map(([id]) => Number(id))).toEqual(Array.from({ length: 5000 }, (_, at) => at + 1))
  await inOneGo(boss, async () => {
    const load = new TableLoad(boss, to)
    await load.add(rows.slice(0, 3000))
    await load.add(rows.slice(3000))
    await load.end()
    expect(await sumOfTable(boss, to)).toEqual(await sumOfTable(boss, from))
  })
  const differing = await boss.query('select * from odd.number except select * from odd.number_copy')
  expect(differing.rows).toEqual([])
})

test('rows that refer to one another arrive in any order', async () => {
  const table = await tableNamed('odd.branch')
  await inOneGo(boss, async () => {
    const load = new TableLoad(boss, table)
    await load.add([
      ['1', '2'],
      ['3', null],
    ])
    await load.add([['2', '3']])
    await load.end()
    expect(await sumOfTable(boss, table)).toMatchObject({ rows: 3 })
  })
})

test('a table comes after those it refers to; two that refer to each other are refused by name', async () => {
  const names = (await listTables(boss, (name) => name === 'odd.chicken' || name === 'odd.egg')).map(({ name }) => name)
  expect(names).toEqual(['odd.chicken', 'odd.egg'])
  await boss.query('alter table odd.chicken add foreign key (id) references odd.egg')
  await expect(listTables(boss, (name) => name.startsWith('odd.'))).rejects.toThrow('odd.chicken, odd.egg')
})
