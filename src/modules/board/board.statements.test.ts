/** What the board asks of the database is as much for a thousand commitments as for ten, and for ten thousand organisations as for ten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let sent = 0
let statement = ''

beforeAll(async () => {
  app = await testApp()
  app.database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const { statements = [given[0]] } = given[0] as { statements?: unknown[] }
      sent += statements.length
      return query(...given)
    }) as typeof client.query
  })
  people = await someCharities(app)
  await adopt(10)
})
afterAll(() => app.close())

/** Another policy with so many commitments; what was decided of each, who looks after it, and what was found of it. */
async function adopt(commitments: number): Promise<void> {
  const statements = Array.from({ length: commitments }, (_, at) => aStatement(`We will do thing ${at} with care.`))
  statement = statements[0]?.id ?? ''
  await app.database.entrances.at({ requestId: 'r' }, app.now()).inOrganisation(people.amira.actor, async (work) => {
    await aPolicy(work, people.amira.id).called(`Policy of ${commitments}`).adopted(statements)
    work.record('policy.adopted', { policy: people.amira.id })
  })
  const given = [people.charity, people.amira.id, statements.map(({ id }) => id), app.now()]
  await app.database.asBoss(
    `insert into board.decision (organisation_id, id, statement_id, number, how, decided_text, rest, note, from_at, decided_by)
       select $1, id, id, 1, 'shown', 'We will.', 'nothing-more', '', $4, $2 from unnest($3::uuid[]) as id`,
    given,
  )
  await app.database.asBoss(
    `insert into board.join (organisation_id, decision_id, promise, covers)
       select $1, id, 'people.coordinator-appointed', '{}' from unnest($2::uuid[]) as id`,
    [people.charity, statements.map(({ id }) => id)],
  )
  await app.database.asBoss(
    `insert into board.ownership (organisation_id, id, statement_id, number, person_id, from_at, named_by)
       select $1, id, id, 1, $2, $4, $2 from unnest($3::uuid[]) as id`,
    given,
  )
}

const paths = () => [
  '/board',
  '/board?on=2026-11-19',
  '/board?answer=unknown&due=overdue',
  '/board/history',
  '/board/export?as=csv',
  `/board/commitments/${statement}`,
]

let times = 0
async function countAll(): Promise<number[]> {
  await bringUpToDate(app.parts, people.charity, app.now())
  const counts: number[] = []
  for (const path of paths()) {
    await people.amira.browser.get(path)
    // By an address of its own: a page that was sent before would be sent again without asking.
    times += 1
    sent = 0
    const { status } = await people.amira.browser.get(`${path}${path.includes('?') ? '&' : '?'}time=${times}`)
    expect([path, status]).toEqual([path, 200])
    counts.push(sent)
  }
  return counts
}

describe('what is sent to the database', () => {
  let few: number[]
  test('is a handful', async () => {
    few = await countAll()
    expect(Math.min(...few)).toBeGreaterThan(3)
  })

  test('is as much with a thousand commitments', async () => {
    await adopt(1_000)
    expect(await countAll()).toEqual(few)
    expect((await people.amira.browser.get('/board')).page('.kept-answer-item')).toHaveLength(1_010)
  })

  test('is as much beside ten thousand organisations', async () => {
    await app.database.asBoss(
      `insert into identity.organisation (organisation_id, name, nation, created_at)
         select gen_random_uuid(), 'Choir ' || n, 'wales', $1 from generate_series(1, 10000) n`,
      [app.now()],
    )
    await app.database.asBoss(
      `insert into promises.touch (organisation_id, table_name, serial)
         select organisation_id, 'people.person', 1 from identity.organisation on conflict do nothing`,
    )
    await app.database.asBoss(
      `insert into promises.judged (organisation_id, promise, version, seen, judged_at)
         select organisation_id, 'people.coordinator-appointed', 1, 1, $1 from identity.organisation on conflict do nothing`,
      [app.now()],
    )
    expect(await countAll()).toEqual(few)
  })
})
