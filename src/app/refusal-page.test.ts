/** A refusal gives back what was typed, so that nobody writes anything twice. */
import { Pool } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEntrances } from '#platform/database/entrances.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { signInTwice } from '#tests/support/second-steps.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const once = 'a-key-of-this-form'
const typed = { name: 'Ben “B” Okoro <tenor>', work: 'Choir\nand band', email: '', _version: '1', _once: once }

/** What the page's own form would send. */
function fieldsOf(heard: Heard): Record<string, string> {
  const inputs = heard.page('main form input').toArray()
  return Object.fromEntries(inputs.map(({ attribs }) => [attribs['name'] ?? '', attribs['value'] ?? '']))
}

test('a form sent after the session ended comes back whole, and can be sent again after signing in', async () => {
  const path = `/people/${people.ben.id}/edit`
  const browser = app.stranger()
  const refused = await browser.post(path, typed)
  expect(refused.status).toBe(401)
  expect(refused.page('main form').attr('action')).toBe(path)
  expect(fieldsOf(refused)).toEqual(typed)
  const door = refused.page('main a[target=_blank]')
  expect([door.attr('href'), door.attr('rel')]).toEqual(['/sign-in', 'noopener'])

  await signInTwice(app, browser, people.amira)
  const sent = await browser.post(path, fieldsOf(refused))
  expect(sent.status).toBe(303)
  expect((await browser.get(`/people/${people.ben.id}`)).page('h1').text()).toContain(typed.name)
})

test('a passphrase is never written into a page', async () => {
  const refused = await app
    .stranger()
    .post('/account/passphrase', { current: testPassphrase, passphrase: 'nine brave otters dancing', _once: once })
  expect(refused.status).toBe(401)
  expect(fieldsOf(refused)).toEqual({ _once: once })
  expect(refused.html).not.toMatch(/herons|otters/)
})

test('hidden fields that are not a form’s own are not carried on', async () => {
  const refused = await app.stranger().post('/people/invite', { name: 'Kim', _other: 'x', _once: once })
  expect(fieldsOf(refused)).toEqual({ name: 'Kim', _once: once })
})

test('words typed about what is gone by now are shown, to be copied; choices and keys are not', async () => {
  const gone = '/people/01a1f956-8844-7319-a9a8-f3e487c71f79/edit'
  const refused = await people.amira.browser.post(gone, { ...typed, role: 'lead' })
  expect(refused.status).toBe(404)
  const said = refused.page('main').text()
  expect(said).toContain('This is what you typed')
  for (const words of [typed.name, typed.work]) expect(said).toContain(words)
  expect(said).not.toContain(once)
  expect(refused.page('main form')).toHaveLength(0)
  expect((await people.amira.browser.get(gone)).page('main').text()).not.toContain('you typed')
})

test('the page speaks Welsh to whoever chose it', async () => {
  const browser = app.stranger()
  browser.cookies.set('__Host-kept-language', 'cy')
  const refused = await browser.post('/people/invite', { name: 'Kim' })
  expect(refused.page('html').attr('lang')).toBe('cy')
  expect(refused.page('main button').text()).toBe('Anfon eto')
})

test('while the database is away, what was typed waits on the page', async () => {
  const alone = await testApp()
  const nobodyThere = new Pool({ host: '127.0.0.1', port: 1 })
  alone.parts.entrances = openEntrances(
    nobodyThere,
    alone.database.place.names,
    organisationKeys(alone.database.keys.wrap, alone.now),
  )
  const browser = alone.browser('some-token')
  const refused = await browser.post('/people/invite', { name: 'Kim', _once: once })
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5'])
  expect(fieldsOf(refused)).toEqual({ name: 'Kim', _once: once })
  expect(refused.page('main a[target=_blank]').length).toBe(0)
  await nobodyThere.end()
  await alone.close()
})

test('a form that is refused for what it is cannot be sent again from the refusal', async () => {
  const refused = await people.ben.browser.post('/people/invite', { name: 'Kim' })
  expect(refused.status).toBe(403)
  expect(refused.page('main form').length).toBe(0)
})
