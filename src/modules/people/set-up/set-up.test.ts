/** Setting Kept up, as the first person does it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSetUpLink } from '#app/set-up-link.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await testApp()
})
afterAll(() => app.close())

const organisation = { name: 'Lantern Youth Band', nation: 'wales', purpose: '' }
const person = {
  name: 'Mabli Stone',
  role: 'coordinator',
  email: 'mabli@lantern.test',
  passphrase: 'nine purple kettles humming',
}

async function withLink(): Promise<Browser> {
  const browser = app.stranger()
  const token = await makeSetUpLink(app.database.place, app.now())
  expect((await browser.get(`/set-up/link/${token}`)).location).toBe('/set-up/organisation')
  return browser
}

test('before anybody set it up, the first page says where the link is', async () => {
  expect((await app.stranger().get('/')).page('h1').text()).toBe('Kept is not set up yet')
})

test('the link leads through the organisation and the person to this week', async () => {
  const browser = await withLink()
  expect((await browser.post('/set-up/organisation', organisation)).location).toBe('/set-up/person')
  const done = await browser.post('/set-up/person', person)
  expect([done.status, done.location]).toEqual([303, '/security/recovery-key'])
  const week = await browser.get('/this-week')
  expect(week.html).toContain('Mabli Stone')
  expect(week.html).toContain('Lantern Youth Band')
  expect(week.html).toContain('Nobody is appointed: Safeguarding lead')
})

test('going back changes the organisation that was begun and begins no second one', async () => {
  const browser = await withLink()
  await browser.post('/set-up/organisation', { ...organisation, name: 'Lantern Yuoth Band' })
  const again = await browser.get('/set-up/organisation')
  expect(again.page('input[name=name]').val()).toBe('Lantern Yuoth Band')
  await browser.post('/set-up/organisation', { ...organisation, name: 'Lantern Second Band' })
  const rows = await app.database.asBoss<{ name: string }>(
    `select name from identity.organisation where name like 'Lantern%Band' and name <> 'Lantern Youth Band'`,
  )
  expect(rows).toEqual([{ name: 'Lantern Second Band' }])
})

test('a link works once, and a form sent twice by a nervous thumb still leads on', async () => {
  const browser = await withLink()
  await browser.post('/set-up/organisation', { ...organisation, name: 'Twice' })
  const form = { ...person, email: 'twice@lantern.test', _once: 'the-same-form' }
  const [first, second] = await Promise.all([
    browser.post('/set-up/person', form),
    browser.post('/set-up/person', form),
  ])
  expect([first.status, second.status].sort()).toContain(303)
  const made = await app.database.asBoss(`select 1 from identity.account where email = 'twice@lantern.test'`)
  expect(made).toHaveLength(1)
  expect((await browser.get('/set-up/person')).location).toBe('/this-week')
  expect((await app.stranger().get('/set-up/person')).status).toBe(404)
})

test('a link is no leave to guess at the accounts of others: it is slowed like signing in', async () => {
  const guesser = await withLink()
  await guesser.post('/set-up/organisation', { ...organisation, name: 'Guesser' })
  await app.database.asBoss(
    `insert into identity.account values (gen_random_uuid(), 'owner@lantern.test',
      '$argon2id$v=19$m=8,t=1,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', now(), now())`,
  )
  const guess = (attempt: number) =>
    guesser.post('/set-up/person', {
      ...person,
      email: 'owner@lantern.test',
      passphrase: `guess about kettles ${attempt}`,
    })
  const statuses = []
  for (let attempt = 0; attempt < 7; attempt += 1) statuses.push((await guess(attempt)).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
})

test('a link older than a day is refused with what to do', async () => {
  const token = await makeSetUpLink(app.database.place, new Date(app.now().getTime() - 25 * 3_600_000))
  const heard = await app.stranger().get(`/set-up/link/${token}`)
  expect(heard.status).toBe(404)
  expect(heard.html).toContain('./kept organisation add')
})

test.each([
  [
    'nothing typed',
    {},
    ['Enter your name', 'Choose what you are in this organisation', 'Enter your e-mail address', 'Choose a passphrase'],
  ],
  ['a short passphrase', { ...person, passphrase: 'short' }, ['Your passphrase must have 15 characters or more']],
  [
    'a passphrase of one’s own name',
    { ...person, passphrase: 'mabli stone lantern' },
    ['This passphrase is mostly your name, your e-mail or your organisation: choose other words'],
  ],
  ['a common passphrase', { ...person, passphrase: 'passwordpassword' }, ['This passphrase']],
])('%s is shown again with what is wrong, and what was typed is kept', async (_, typed, errors) => {
  const browser = await withLink()
  await browser.post('/set-up/organisation', { ...organisation, name: 'Mistakes' })
  const heard = await browser.post('/set-up/person', typed)
  expect(heard.status).toBe(422)
  const shown = heard
    .page('.govuk-error-summary a')
    .toArray()
    .map((one) => heard.page(one).text())
  for (const error of errors) expect(shown.some((text) => text.startsWith(error))).toBe(true)
  if ('email' in typed) expect(heard.page('input[name=email]').val()).toBe(typed.email)
  expect(heard.html).not.toContain('passwordpassword')
})

test('the whole wizard speaks Welsh to whoever asks', async () => {
  const browser = await withLink()
  await browser.get('/language/cy')
  const heard = await browser.get('/set-up/organisation')
  expect(heard.page('html').attr('lang')).toBe('cy')
  expect(heard.page('h1').text()).toContain('Eich sefydliad')
})
