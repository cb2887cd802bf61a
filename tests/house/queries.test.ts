/** Counts the statements behind every page: as many for a thousand rows as for ten. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import type { Route } from '#platform/http/routes.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { testApp } from '#tests/support/test-app.ts'
import { fillRows } from './fill-rows.ts'
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

/** A file of everybody is written from one page of rows after the other: one question more, and no more than one. */
const inPages = new Set(['GET /sheets/hand-out/file'])

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

describe('the statements behind a page', () => {
  test('are a handful with a few rows', async () => {
    await fillRows(ground, few)
    for (const { key, route } of pages) withFew.set(key, await count(route))
    expect([...withFew].filter(([key, statements]) => statements > mostOf(key))).toEqual([])
    expect(Math.max(...withFew.values())).toBeGreaterThan(2)
  })

  test('are as many with a thousand rows', async () => {
    await fillRows(ground, many - few)
    // As PostgreSQL does by itself within a minute: until then it goes by plans that it made for a few rows.
    await ground.app.database.asBoss('analyze')
    const withMany = new Map<string, number>()
    for (const { key, route } of pages) withMany.set(key, await count(route))
    const expected = [...withFew].map(([key, statements]) => [key, inPages.has(key) ? statements + 1 : statements])
    expect(Object.fromEntries(withMany)).toEqual(Object.fromEntries(expected))
  })
})
