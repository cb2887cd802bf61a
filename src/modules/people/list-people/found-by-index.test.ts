/** Whom somebody looks for is found by an index: of everybody else who is known, nothing is read. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { listPeople, peopleOnAPage } from './list-people.view.ts'

let app: TestApp
let people: Charities
const many = 3_000

beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  const boss = app.database.asBoss
  for (const organisation of [people.charity, people.neighbour])
    await boss(
      `with added as (insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
           select $1, gen_random_uuid(), 'adult', 'Tegan Castle' || n, 'tegan castle' || n, $3 from generate_series(1, $2::int) n
           returning organisation_id, id, sort_name)
         insert into people.name_part (organisation_id, part, person_id)
           select distinct a.organisation_id, substr(word, at), a.id from added a, regexp_split_to_table(a.sort_name, ' ') word,
             generate_series(1, length(word) - 2) at`,
      [organisation, many, app.now()],
    )
  await boss('analyze')
})
afterAll(() => app.close())

/** Rows of a table that this transaction has read so far, and how often it went through all of it. */
async function readOf({ db }: Work, table: string): Promise<{ rows: number; scans: number }> {
  const { rows } = await sql<{ rows: number; scans: number }>`
    select (seq_tup_read + idx_tup_fetch)::int as rows, seq_scan::int as scans
      from pg_stat_xact_user_tables where relid = ${table}::regclass`.execute(db)
  return rows[0] ?? { rows: 0, scans: 0 }
}

async function looking(named: string) {
  const house = app.database.entrances.at({ requestId: 'test' }, app.now())
  return house.inOrganisation(people.amira.actor, async (work) => {
    const page = await listPeople(work, { named })
    return {
      found: page.people.length,
      person: await readOf(work, 'people.person'),
      part: await readOf(work, 'people.name_part'),
    }
  })
}

describe('looking for somebody among thousands', () => {
  test.each([
    ['a whole name', 'tegan castle2777', 1],
    ['the middle of a word, from its third letter on', 'stle2777', 1],
    ['a name nobody has', 'xyzzy', 0],
  ])('by %s reads nobody else', async (_, named, count) => {
    const { found, person, part } = await looking(named)
    expect(found).toBe(count)
    expect([person.scans, part.scans]).toEqual([0, 0])
    expect(person.rows).toBeLessThan(20)
  })

  test('by what everybody is called shows a page, and reads nobody of another charity', async () => {
    const { found, person, part } = await looking('te ca')
    expect(found).toBe(peopleOnAPage)
    expect(part.scans).toBe(0)
    expect(person.rows).toBeLessThan(many + 50)
  })
})
