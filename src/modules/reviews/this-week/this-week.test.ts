/** A week's tasks as a person meets them: seven, then no more until Monday, and nothing that cannot wait held back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RoomManifest } from '#platform/rooms/manifest.ts'
import type { Reminder } from '#platform/rooms/reminder.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { reviewsRoom } from '../reviews.module.ts'

let waiting: Reminder[] = []
const toyRoom: RoomManifest = { name: 'toy', routes: [], permissions: {}, reminders: async () => waiting }

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({}, [reviewsRoom, toyRoom])
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  await app.database.asBoss('delete from reviews.shown')
  waiting = many('abcdefghij')
})

const task = (cause: string, other: Partial<Reminder> = {}): Reminder => ({
  cause,
  kind: 'due',
  title: `Do ${cause}`,
  why: 'It waits.',
  step: { href: '/this-week', text: 'Do it' },
  ...other,
})
const many = (causes: string) => causes.split('').map((cause) => task(cause))
const open = async (who: 'amira' | 'grace' = 'amira') => (await people[who].browser.get('/this-week')).page
type Page = Awaited<ReturnType<typeof open>>
const titles = (page: Page) =>
  page('h2')
    .toArray()
    .map((one) => page(one).text().trim())
    .filter((title) => title.startsWith('Do '))
    .map((title) => title.slice(3))

describe('This week', () => {
  test('shows seven things, and says until when the others wait', async () => {
    const page = await open()
    expect(titles(page)).toEqual([...'abcdefg'])
    expect(page('main').text()).toContain(
      'Seven things are enough for a week. 3 more things wait until Monday 23 November 2026.',
    )
  })

  test('shows no eighth when three were done, until Monday', async () => {
    await open()
    waiting = many('defghij')
    expect(titles(await open())).toEqual([...'defg'])
    waiting = many('hij')
    const done = await open()
    expect(titles(done)).toEqual([])
    expect(done('main').text()).toContain('3 more things wait until Monday 23 November 2026.')
    await app.database.asBoss(`update reviews.shown set week_from = '2026-11-09'`)
    expect(titles(await open())).toEqual([...'hij'])
    expect(await app.database.asBoss('select distinct week_from::text from reviews.shown')).toEqual([
      { week_from: '2026-11-16' },
    ])
  })

  test('holds back nothing that is unsafe or that cannot wait', async () => {
    await open()
    waiting = [...many('hij'), task('lead', { cannotWait: true }), task('disk', { kind: 'unsafe' })]
    expect(titles(await open())).toEqual(['disk', 'lead'])
  })

  test('counts for each person apart', async () => {
    await open()
    waiting = many('hij')
    expect(titles(await open('grace'))).toEqual([...'hij'])
  })

  test('keeps each thing once, however often it is opened', async () => {
    await Promise.all([open(), open(), open()])
    const [row] = await app.database.asBoss<{ count: number }>('select count(*)::int as count from reviews.shown')
    expect(row?.count).toBe(7)
  })
})
