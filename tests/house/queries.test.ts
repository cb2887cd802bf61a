/** Counts the statements behind every page: as many for a thousand rows as for ten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import type { Route } from '#platform/http/routes.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { Ground } from './ground.ts'
import { prepareGround } from './ground.ts'
import { addressOf, browserFor, keyOf, sceneOf } from './scenes.ts'

const pages = rooms
  .flatMap((room) => room.routes)
  .filter((route) => route.method === 'GET')
  .map((route) => ({ key: keyOf(route), route }))

/** What opens and ends a transaction travels with its statements and is not waited for. */
const isFrame = (statement: string) => /^(begin|commit|rollback|set local|select set_config)/.test(statement)

/** The texts of what a connection is given: a text, or the statements that leave together. */
function textsOf(given: unknown): string[] {
  if (typeof given === 'string') return [given]
  const { text = '', statements = [{ text }] } = given as { text?: string; statements?: { text: string }[] }
  return statements.map((statement) => statement.text)
}

const few = 10
const many = 1_000
const handful = 8
/** This week asks every room what waits in it: two questions a room, since most remind of two kinds of things. */
const mostOf = (key: string) =>
  handful + (key === 'GET /this-week' ? 2 * rooms.filter(({ reminders }) => reminders).length : 0)

let ground: Ground
let sent = 0
const withFew = new Map<string, number>()

beforeAll(async () => {
  const app = await testApp()
  app.database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      sent += textsOf(given[0]).filter((text) => !isFrame(text)).length
      return query(...given)
    }) as typeof client.query
  })
  ground = await prepareGround(app)
  for (const { route } of pages) await sceneOf(route).before?.(ground, browserFor(route, ground))
})
afterAll(() => ground.app.close())

/** Of a page opened while nothing is due: what has to be judged is judged once, within a time that a busy machine uses up. */
async function count(route: Route): Promise<number> {
  const browser = browserFor(route, ground)
  await browser.get(addressOf(route, ground))
  await bringUpToDate(ground.app.parts, ground.people.charity, ground.app.now())
  sent = 0
  const heard = await browser.get(addressOf(route, ground))
  expect([200, 303]).toContain(heard.status)
  return sent
}

/** Rows of every table of the rooms that a page might list, for the same people and for others. */
async function fill(rows: number): Promise<void> {
  const { app, people } = ground
  const boss = app.database.asBoss
  const { charity, amira, ben } = people
  await boss(
    `insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
       select $1, gen_random_uuid(), 'adult', 'Person ' || n, 'person ' || n, now() from generate_series(1, $2::int) n`,
    [charity, rows],
  )
  await boss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, until_on, appointed_at)
       select organisation_id, gen_random_uuid(), id, 'trustee', '2026-01-01', '2027-01-01', now() from people.person where organisation_id = $1`,
    [charity],
  )
  await boss(
    `insert into people.notice (organisation_id, id, person_id, kind, about_person_id, made_at)
       select $1, gen_random_uuid(), $2, 'joined', $3, '2026-01-01' from generate_series(1, $4::int)`,
    [charity, amira.id, ben.id, rows],
  )
  await boss(
    `insert into people.invitation (organisation_id, id, person_id, code_sha256, made_at, made_by, expires_at, cancelled_at)
       select $1, gen_random_uuid(), $2, md5(random()::text), now(), $3, now(), now() from generate_series(1, $4::int)`,
    [charity, ben.id, amira.id, rows],
  )
  await boss(
    `insert into identity.session (id, token_sha256, account_id, organisation_id, device, created_at, last_seen_at)
       select gen_random_uuid(), md5(random()::text), $1, $2, 'Firefox', $4::timestamptz, $4::timestamptz from generate_series(1, $3::int)`,
    [amira.account, charity, rows, app.now()],
  )
}

describe('the statements behind a page', () => {
  test('are a handful with a few rows', async () => {
    await fill(few)
    for (const { key, route } of pages) withFew.set(key, await count(route))
    expect([...withFew].filter(([key, statements]) => statements > mostOf(key))).toEqual([])
    expect(Math.max(...withFew.values())).toBeGreaterThan(2)
  })

  test('are as many with a thousand rows', async () => {
    await fill(many - few)
    const withMany = new Map<string, number>()
    for (const { key, route } of pages) withMany.set(key, await count(route))
    expect(Object.fromEntries(withMany)).toEqual(Object.fromEntries(withFew))
  })
})
