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

test('a change of one thing forgets none of the others', async () => {
  const { browser } = people.amira
  const path = `/people/${people.grace.id}/edit`
  const full = {
    name: 'Grace Llwyd',
    knownAs: 'Gracie',
    pronouns: 'she/her',
    work: 'Lead',
    email: 'grace@rowan.test',
    phone: '01970 000001',
    languages: 'Cymraeg, English; BSL',
    contact: 'yes',
    _version: '1',
  }
  expect((await browser.post(path, full)).status).toBe(303)
  const again = await browser.get(path)
  const typed = Object.fromEntries(
    again
      .page('form[action$="/edit"] input')
      .toArray()
      .filter((field) => again.page(field).attr('type') !== 'radio' || again.page(field).attr('checked') !== undefined)
      .map((field) => [again.page(field).attr('name') ?? '', String(again.page(field).val() ?? '')]),
  )
  expect(typed).toMatchObject({ ...full, languages: 'Cymraeg, English, BSL', _version: '2' })
  expect((await browser.post(path, { ...typed, work: 'Designated lead' })).status).toBe(303)
  const [row] = await app.database.asBoss(
    'select known_as, pronouns, phone, languages, contacts_young_people, work from people.person where id = $1',
    [people.grace.id],
  )
  expect(row).toEqual({
    known_as: 'Gracie',
    pronouns: 'she/her',
    phone: '01970 000001',
    languages: ['Cymraeg', 'English', 'BSL'],
    contacts_young_people: 'yes',
    work: 'Designated lead',
  })
})

test.each([
  ['phone', 'ring me', 'Enter a telephone number'],
  ['languages', Array.from({ length: 11 }, (_, n) => `L${n}`).join(','), 'Name ten languages or fewer'],
  ['email', 'grace at rowan', 'Enter an e-mail address'],
])('%s “%s” is refused in words, and nothing typed is lost', async (field, value, says) => {
  const fields = { name: 'Grace Llwyd', work: 'Kept as typed', [field]: value, _version: '3' }
  const heard = await people.amira.browser.post(`/people/${people.grace.id}/edit`, fields)
  expect(heard.status).toBe(422)
  expect(heard.page('.govuk-error-summary').text()).toContain(says)
  expect(heard.page('input[name=work]').val()).toBe('Kept as typed')
})

test('somebody who is no adult is not shown and not changed here', async () => {
  const [child] = await app.database.asBoss<{ id: string }>(
    `insert into people.person (organisation_id, id, kind, name, sort_name, added_at)
       values ($1, gen_random_uuid(), 'young-person', 'Tegan Rhys', 'tegan rhys', now()) returning id`,
    [people.charity],
  )
  const path = `/people/${child?.id}`
  expect((await people.amira.browser.get(path)).status).toBe(404)
  expect((await people.amira.browser.get(`${path}/edit`)).status).toBe(404)
  expect((await people.amira.browser.post(`${path}/edit`, { name: 'X', _version: '1' })).status).toBe(404)
  expect((await people.amira.browser.post(`${path}/invite`)).status).toBe(404)
  expect((await people.amira.browser.get('/people')).html).not.toContain('Tegan')
  expect((await people.amira.browser.post('/people/find', { name: 'teg' })).html).not.toContain('Tegan Rhys')
})
