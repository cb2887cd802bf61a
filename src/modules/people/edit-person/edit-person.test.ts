/** Changing somebody's details, and two people doing it at once. */
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

test('details are changed, and what was recorded names who and which but never the words', async () => {
  const fields = { name: 'Benedict Okoro', work: 'Drummer', email: 'ben@rowan.test', _version: '1' }
  const done = await people.amira.browser.post(`/people/${people.ben.id}/edit`, fields)
  expect(done.location).toBe(`/people/${people.ben.id}`)
  expect((await people.grace.browser.get(`/people/${people.ben.id}`)).html).toContain('Drummer')
  const entries = await app.database.asBoss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'person.changed'`,
  )
  expect(entries).toHaveLength(1)
  expect(entries[0]?.entry).toContain(people.ben.id)
  expect(entries[0]?.entry).not.toMatch(/Drummer|Benedict/)
})

test('when two change the same person, the second sees both texts and nothing is lost', async () => {
  const open = await people.amira.browser.get(`/people/${people.sam.id}/edit`)
  const version = String(open.page('input[name=_version]').val())
  await people.grace.browser.post(`/people/${people.sam.id}/edit`, {
    name: 'Sam Petrie',
    work: 'Stage manager',
    email: '',
    _version: version,
  })
  const second = await people.amira.browser.post(`/people/${people.sam.id}/edit`, {
    name: 'Samuel Petrie',
    work: 'Sound',
    email: '',
    _version: version,
  })
  expect(second.status).toBe(409)
  expect(second.html).toContain('Stage manager')
  expect(second.page('input[name=work]').val()).toBe('Sound')
  const third = await people.amira.browser.post(`/people/${people.sam.id}/edit`, {
    name: 'Samuel Petrie',
    work: 'Sound',
    email: '',
    _version: String(second.page('input[name=_version]').val()),
  })
  expect(third.status).toBe(303)
})

test('hostile words stay words', async () => {
  const name = '"><script>alert(1)</script> =cmd|x'
  await people.amira.browser.post(`/people/${people.tom.id}/edit`, { name, work: '', email: '', _version: '1' })
  const heard = await people.amira.browser.get('/people')
  expect(heard.html).not.toContain('<script>alert(1)')
  expect(heard.page('main').text()).toContain(name)
})
