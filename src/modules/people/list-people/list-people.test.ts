/** The list of people, however many there are. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { anEngagement, aPerson } from '../people.examples.ts'

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

test('adults are found by any part of any of their names, and no address tells what was typed', async () => {
  const find = async (name: string) => {
    const heard = await people.tom.browser.post('/people/find', { name })
    expect([heard.status, heard.location]).toEqual([200, undefined])
    return heard
      .page('main tbody a')
      .toArray()
      .map((link) => heard.page(link).text())
  }
  expect(await find('cast')).toEqual(['Amira Castell'])
  expect(await find('castell AM')).toEqual(['Amira Castell'])
  expect(await find('stell')).toEqual(['Amira Castell'])
  expect(await find('am castell ferris')).toEqual([])
  expect(await find('person 04')).toHaveLength(10)
  expect(await find('erson 11')).toHaveLength(10)
})

test('what holds no letter, or nothing, is asked for again in words', async () => {
  for (const name of ['', '   ', '%%', "'--"]) {
    const heard = await people.tom.browser.post('/people/find', { name })
    expect([name, heard.status]).toEqual([name, 422])
    expect(heard.page('.govuk-error-summary').text()).toContain('Type part of a name')
  }
})

test('the neighbour finds nobody of this charity', async () => {
  expect((await people.owen.browser.post('/people/find', { name: 'castell' })).html).not.toContain('Amira')
})

test('the list is narrowed by codes: as what, who has left, who cannot sign in', async () => {
  const boss = app.database.asBoss
  await app.database.entrances.at({ requestId: 'test' }, app.now()).inOrganisation(people.amira.actor, async (work) => {
    await anEngagement(work, people.ben.id)('volunteer', '2026-01-01')
    await anEngagement(work, people.sam.id)('volunteer', '2020-01-01', '2021-01-01')
  })
  await boss(`update people.person set left_on = '2026-11-19' where organisation_id = $1 and name = 'Person 007'`, [
    people.charity,
  ])
  const names = async (query: string) => {
    const heard = await people.amira.browser.get(`/people${query}`)
    return heard
      .page('main tbody a')
      .toArray()
      .map((link) => heard.page(link).text())
  }
  expect(await names('?as=volunteer')).toEqual(['Ben Okoro'])
  expect(await names('?who=left')).toEqual(['Person 007'])
  expect(await names('?who=no-account')).not.toContain('Amira Castell')
  expect(await names('?who=no-account')).not.toContain('Person 007')
  expect(await names('?who=no-account&as=volunteer')).toEqual([])
  expect((await names('?as=drop%20table&who=x')).length).toBe(50)
  const first = await people.amira.browser.get('/people?who=here')
  expect(first.page('a[rel=next]').attr('href')).toMatch(/^\/people\?who=here&after=[0-9a-f-]+$/)
})
