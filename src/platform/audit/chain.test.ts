/** The chain: what is written in order, and what shows when somebody changes it. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { StoredEntry } from './chain.ts'
import { ChainWalk } from './chain.ts'
import { subjectList } from './entry.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const house = () =>
  app.database.entrances.at({ requestId: 'r', address: '192.0.2.9', device: 'Chrome on Android' }, app.now())

const entries = () =>
  app.database.asBoss<StoredEntry>(
    `select organisation_id, sequence::int as sequence, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
      actor, act, subjects, request_id, details_digest, previous_hash, hash
      from audit.entry where organisation_id = $1 order by sequence`,
    [people.charity],
  )
const head = async () =>
  (
    await app.database.asBoss<{ sequence: number; hash: string }>(
      'select sequence::int as sequence, hash from audit.head where organisation_id = $1',
      [people.charity],
    )
  )[0]

async function faultAfter(change: (rows: StoredEntry[]) => StoredEntry[]) {
  const walk = new ChainWalk()
  for (const row of change(await entries())) walk.add(row)
  return walk.end(await head())
}

describe('the chain', () => {
  test('holds after two hundred acts at once, in an order without gaps', async () => {
    await Promise.all(
      Array.from({ length: 200 }, () =>
        house().inOrganisation(people.amira.actor, async (work) =>
          work.record('person.read', { person: people.ben.id }),
        ),
      ),
    )
    expect(await faultAfter((rows) => rows)).toBeUndefined()
    expect((await entries()).length).toBeGreaterThan(200)
  })

  test.each([
    [
      'an entry was changed',
      (rows: StoredEntry[]) => rows.map((row, n) => (n === 5 ? { ...row, act: 'person.changed' } : row)),
      'altered',
    ],
    [
      'an actor was changed',
      (rows: StoredEntry[]) => rows.map((row, n) => (n === 7 ? { ...row, actor: 'kept' } : row)),
      'altered',
    ],
    ['an entry was taken out', (rows: StoredEntry[]) => rows.filter((_, n) => n !== 9), 'missing'],
    [
      'two were exchanged',
      (rows: StoredEntry[]) => [...rows.slice(0, 3), ...rows.slice(3, 5).reverse(), ...rows.slice(5)],
      'missing',
    ],
    ['the end was cut off', (rows: StoredEntry[]) => rows.slice(0, -1), 'cut'],
  ] as const)('shows when %s', async (_, change, kind) => {
    expect((await faultAfter(change))?.kind).toBe(kind)
  })

  test('cannot be changed or shortened by anybody who serves', async () => {
    for (const statement of [
      sql`update audit.entry set act = 'a.b'`,
      sql`delete from audit.entry`,
      sql`truncate audit.entry`,
    ])
      await expect(
        house().inOrganisation(people.amira.actor, (work) => statement.execute(work.db)),
      ).rejects.toMatchObject({ code: '42501' })
  })
})

test('an act that fails leaves neither its change nor its entry', async () => {
  const before = (await entries()).length
  const attempt = house().inOrganisation(people.amira.actor, async (work) => {
    work.record('person.changed', { person: people.ben.id })
    await sql`update people.person set name = 'Half done' where organisation_id = ${people.charity} and id = ${people.ben.id}`.execute(
      work.db,
    )
    throw new Error('the act thought better of it')
  })
  await expect(attempt).rejects.toThrow('thought better')
  expect(await entries()).toHaveLength(before)
  expect(await app.database.asBoss(`select 1 from people.person where name = 'Half done'`)).toHaveLength(0)
})

test('what is recorded are ids: words are refused before they are stored', () => {
  expect(subjectList({ person: 'abc-1', case: 'x' })).toEqual(['case:x', 'person:abc-1'])
  expect(() => subjectList({ person: 'Ben Okoro' })).toThrow('by id only')
  expect(() => subjectList({ 'Ben Okoro': 'x' })).toThrow('by id only')
})
