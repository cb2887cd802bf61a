/** Reading what was done: who, what, when, page by page, and that it was read. */
import { beforeEach, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Browser, Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
})

const record = (browser: Browser, query = '') => browser.get(`/security/record${query}`)
const lines = ({ page }: Heard) =>
  page('tbody tr')
    .toArray()
    .map((row) =>
      page(row)
        .find('th,td')
        .toArray()
        .map((cell) => page(cell).text()),
    )

test('a line says when, who, what and about whom, the newest first', async () => {
  await people.grace.browser.post(`/people/${people.ben.id}/edit`, {
    name: 'Ben Okoro',
    work: 'Drums',
    email: '',
    _version: '1',
  })
  const [changed, founded] = lines(await record(people.grace.browser))
  expect(changed).toEqual(['20 November 2026 at 09:00', 'Grace Llwyd', 'Changed a person’s details', 'Ben Okoro'])
  expect(founded?.slice(1)).toEqual(['Kept itself', 'Set the organisation up', '–'])
})

test('reading it is in it too', async () => {
  await record(people.tom.browser)
  const [read] = lines(await record(people.tom.browser))
  expect(read?.slice(1)).toEqual(['Tom Ferris', 'Read this record', '–'])
})

test('what was done about a child names nobody, also when they have grown up and are an adult here', async () => {
  const house = app.database.entrances.at({ requestId: 'a test' }, app.now())
  const child = people.ben.id
  await house.inOrganisation(people.grace.actor, async (work) => work.record('confidence.set', { child }))
  expect(lines(await record(people.tom.browser))[0]?.[3]).toBe('A young person')
})

test('somebody whom nobody knows any more still stands in it', async () => {
  await app.database.asBoss(
    `update audit.entry set actor = 'person:00000000-0000-4000-8000-000000000000' where organisation_id = $1`,
    [people.charity],
  )
  expect(lines(await record(people.tom.browser))[0]?.[1]).toBe('Somebody who is gone')
})

test('fifty lines a page, and the next page goes on where this one ended', async () => {
  const house = app.database.entrances.at({ requestId: 'a busy year' }, app.now())
  await house.inOrganisation(people.tom.actor, async (work) => {
    for (let act = 0; act < 120; act += 1) work.record(`counted.act-${['a', 'b', 'c'][act % 3]}`)
  })
  const first = await record(people.tom.browser)
  expect(lines(first)).toHaveLength(50)
  const next = first.page('a[rel="next"]').attr('href') ?? ''
  const second = await people.tom.browser.get(next)
  const third = await people.tom.browser.get(second.page('a[rel="next"]').attr('href') ?? '')
  expect([lines(second).length, lines(third).length]).toEqual([50, 21])
  expect(third.page('a[rel="next"]')).toHaveLength(0)
  const acts = [first, second, third].flatMap((one) => lines(one).map((cells) => cells[2]))
  expect(acts.filter((act) => act?.startsWith('counted.'))).toHaveLength(120)
  expect(acts.at(-1)).toBe('Set the organisation up')
})

test('an address that makes no sense shows the beginning', async () => {
  const page = await record(people.tom.browser, '?before=many')
  expect([page.status, lines(page).length]).toEqual([200, 1])
})

test('the neighbour reads their own record and nothing of this one', async () => {
  await record(people.tom.browser)
  const theirs = await record(people.owen.browser)
  expect(theirs.html).not.toContain('Tom Ferris')
  expect(lines(theirs)).toHaveLength(1)
})

test.each([
  ['ada', 200],
  ['grace', 200],
  ['tom', 200],
  ['amira', 403],
  ['sam', 403],
  ['ben', 403],
] as const)('%s gets %i', async (who, status) => {
  expect((await record(people[who].browser)).status).toBe(status)
})
