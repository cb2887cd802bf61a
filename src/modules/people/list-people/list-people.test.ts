/** The list of people, however many there are. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPerson } from '../people.examples.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  await app.database.entrances.at({ requestId: 'test' }, app.now()).inOrganisation(people.amira.actor, async (work) => {
    for (let n = 0; n < 120; n += 1)
      await aPerson(work)
        .called(`Person ${String(n).padStart(3, '0')}`)
        .without()
  })
})
afterAll(() => app.close())

test('every person is on exactly one page, in order, and no name stands in an address', async () => {
  const seen: string[] = []
  const addresses: string[] = []
  for (let path: string | undefined = '/people'; path; ) {
    addresses.push(path)
    const heard = await people.tom.browser.get(path)
    seen.push(
      ...heard
        .page('main table tbody th, main table tbody td:first-child')
        .toArray()
        .map((cell) => heard.page(cell).find('a').text())
        .filter(Boolean),
    )
    path = heard.page('a[rel=next]').attr('href')
  }
  expect(addresses).toHaveLength(3)
  expect(seen).toHaveLength(126)
  expect(new Set(seen).size).toBe(126)
  expect([...seen].sort((a, b) => a.toLowerCase().localeCompare(b.toLowerCase(), 'en'))).toEqual(seen)
  expect(addresses.join()).not.toMatch(/person%20|Person/)
})

test('a page that begins after another charity’s person is empty, not theirs', async () => {
  const heard = await people.amira.browser.get(`/people?after=${people.owen.id}`)
  expect(heard.html).not.toContain('Owen')
})
