/** Who can see this: answered to whoever may see it, by name where they may know names, and to nobody else. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const who = (someone: keyof Charities & ('amira' | 'ben' | 'tom'), of: string) =>
  people[someone].browser.get(`/oversight/who?of=${of}`)

test('a page about a person leads to everybody who can see it today, and what narrows that', async () => {
  const person = await people.amira.browser.get(`/people/${people.ben.id}`)
  const link = person.page('main a:contains("Who can see this?")').attr('href') ?? ''
  expect(link).toBe('/oversight/who?of=person%3Aread')
  const answer = (await people.amira.browser.get(link)).page('main').text()
  for (const one of ['Amira Castell', 'Grace Llwyd', 'Ada Quill', 'Tom Ferris', 'Sam Petrie'])
    expect(answer).toContain(one)
  expect(answer).not.toContain('Ben Okoro')
  expect(answer).not.toContain('Owen Marsh')
  expect(answer).toContain('trustees read names and appointments, and nothing else')
})

test('whoever may not see the page is not told who can', async () => {
  expect((await who('ben', 'person:read')).status).toBe(403)
})

test('a permission that nobody gave a name to does not exist', async () => {
  for (const of of ['person:eat', '__proto__', 'constructor', 'toString'])
    expect([of, (await who('amira', of)).status]).toEqual([of, 404])
})

test('what everybody may see is said to be so', async () => {
  expect((await who('ben', 'member')).page('main').text()).toContain(
    'Everybody in your organisation who has an account',
  )
})

test('what each role may do is there for everybody who has an account, without a name', async () => {
  const page = await people.ben.browser.get('/oversight/roles')
  expect(page.status).toBe(200)
  expect(page.page('main').text()).toContain('May be the second person who agrees with a role')
  for (const one of ['Amira', 'Grace', 'Ada Quill']) expect(page.html).not.toContain(one)
})
