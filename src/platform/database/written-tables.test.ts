/** Which tables a statement writes is told from however it was written. */
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { tablesWritten, worthTelling } from './written-tables.ts'

interface Tables {
  'choir.singer': { id: string; name: string }
  'choir.song': { id: string; singer_id: string }
}

const db = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (any) => new PostgresIntrospector(any),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})
const written = (query: { compile(): Parameters<typeof tablesWritten>[0] }) => tablesWritten(query.compile())
const raw = (text: string) => tablesWritten(sql.raw(text).compile(db))

describe('a query that was built', () => {
  test('reading writes nothing, whatever it reads', () => {
    expect(written(db.selectFrom('choir.singer').selectAll().forUpdate())).toEqual([])
  })

  test('writing tells its table', () => {
    expect(written(db.insertInto('choir.singer').values({ id: '1', name: 'update choir.song' }))).toEqual([
      'choir.singer',
    ])
    expect(written(db.updateTable('choir.singer').set({ name: 'Una' }).where('id', '=', '1'))).toEqual(['choir.singer'])
    expect(
      written(db.deleteFrom('choir.singer').using('choir.song').whereRef('choir.song.id', '=', 'singer_id')),
    ).toEqual(['choir.singer'])
    const merged = db
      .mergeInto('choir.singer')
      .using('choir.song', 'choir.song.singer_id', 'choir.singer.id')
      .whenMatched()
      .thenDelete()
    expect(written(merged)).toEqual(['choir.singer'])
  })

  test('an insert that meets a row tells its table once', () => {
    const upsert = db
      .insertInto('choir.singer')
      .values({ id: '1', name: 'Una' })
      .onConflict((met) => met.column('id').doUpdateSet({ name: 'Una' }))
    expect(written(upsert)).toEqual(['choir.singer'])
  })

  test('one that names parts of itself tells what each part writes, a select too', () => {
    const moved = db
      .with('gone', (part) => part.deleteFrom('choir.song').returning('id'))
      .insertInto('choir.singer')
      .expression((part) => part.selectFrom('gone' as never).select(sql<string>`id`.as('id')))
    expect([...written(moved)].sort()).toEqual(['choir.singer', 'choir.song'])
    const read = db
      .with('gone', (part) => part.deleteFrom('choir.song').returning('id'))
      .selectFrom('gone')
      .selectAll()
    expect(written(read)).toEqual(['choir.song'])
  })
})

describe('a query that was written', () => {
  test.each([
    ['insert into choir.singer values (1)', ['choir.singer']],
    ['INSERT  INTO\n choir . singer values (1)', ['choir.singer']],
    ['update only choir.singer set name = 1', ['choir.singer']],
    ['delete from "choir"."singer"', ['choir.singer']],
    ['merge into choir.singer using choir.song on true when matched then delete', ['choir.singer']],
    ['with a as (update choir.song set id = 1 returning 1) select * from a', ['choir.song']],
    ['select * from choir.singer for update', []],
    ['insert into choir.singer values (1) on conflict do update set name = excluded.name', ['choir.singer']],
    ['insert /* for now */ into choir.singer values (1)', ['choir.singer']],
    ['insert into -- whom\n choir.singer values (1)', ['choir.singer']],
    ['/* one /* in */ another: delete from choir.song */ update choir.singer set id = 1', ['choir.singer']],
    [
      "update choir.singer set name = '--' where name = '/*'; delete from choir.song where id = '*/'",
      ['choir.singer', 'choir.song'],
    ],
    ["update choir.singer set name = e'\\'--'; delete from choir.song", ['choir.singer', 'choir.song']],
    ["update choir.singer set name = 'It''s -- fine'; delete from choir.song", ['choir.singer', 'choir.song']],
    ['update choir.singer set name = $a$ -- $a$; delete from choir.song', ['choir.singer', 'choir.song']],
  ])('%s', (text, tables) => {
    expect([...raw(text)].sort()).toEqual(tables)
  })

  test('a string that reads like a statement costs a look and no more', () => {
    expect(raw("select 'delete from choir.song'")).toEqual(['choir.song'])
  })
})

test('what the platform writes for itself is not told, and the rest in one order', () => {
  expect(worthTelling(new Set(['policy.draft', 'audit.entry', 'choir.singer', 'promises.touch']))).toEqual([
    'choir.singer',
    'policy.draft',
  ])
})
