/** Coming in with a printed code, and handing one over. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { aRecoveryCode } from '#tests/support/second-steps.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const codeOn = (heard: Heard) => heard.page('.kept-code__value').text().replace(/\s/g, '')
const invite = (name: string) => people.amira.browser.post('/people/invite', { name, work: 'Choir leader', email: '' })

test('somebody invited comes in with the code and is in the organisation', async () => {
  const handed = await invite('Nia Rook')
  expect(handed.status).toBe(200)
  const browser = app.stranger()
  const asked = await browser.post('/join', { code: codeOn(handed).toLowerCase() })
  expect(asked.html).toContain('You are joining as Nia Rook')
  const joined = await browser.post('/join/account', {
    code: codeOn(handed),
    email: 'nia@rowan.test',
    passphrase: 'four green barges drifting',
  })
  expect([joined.status, joined.location]).toEqual([303, '/this-week'])
  expect((await browser.get('/this-week')).html).toContain('Nia Rook')
  expect((await browser.get('/people')).status).toBe(403)
})

test('a code works once', async () => {
  const code = codeOn(await invite('Once Only'))
  const fields = { code, email: 'once@rowan.test', passphrase: 'four green barges drifting' }
  expect((await app.stranger().post('/join/account', fields)).status).toBe(303)
  expect((await app.stranger().post('/join/account', { ...fields, email: 'second@rowan.test' })).status).toBe(422)
  expect(await app.database.asBoss(`select 1 from identity.account where email = 'second@rowan.test'`)).toHaveLength(0)
})

test('two people with the same code at the same instant: one is in, the other is not half in', async () => {
  const code = codeOn(await invite('Contested'))
  const tryWith = (email: string) =>
    app.stranger().post('/join/account', { code, email, passphrase: 'four green barges drifting' })
  const answers = await Promise.all([tryWith('first@rowan.test'), tryWith('other@rowan.test')])
  expect(answers.map((one) => one.status).sort()).toEqual([303, 422])
  const made = await app.database.asBoss(
    `select 1 from identity.account where email in ('first@rowan.test', 'other@rowan.test')`,
  )
  expect(made).toHaveLength(1)
})

test('a new code for the same person ends the old one', async () => {
  const old = await invite('Lost Paper')
  const personHref = old.page('main a.govuk-button').attr('href') ?? ''
  const again = await people.grace.browser.post(`${personHref}/invite`)
  expect(codeOn(again)).not.toBe(codeOn(old))
  expect((await app.stranger().post('/join', { code: codeOn(old) })).status).toBe(422)
  expect((await app.stranger().post('/join', { code: codeOn(again) })).status).toBe(200)
})

test('a code lapses after two weeks', async () => {
  const code = codeOn(await invite('Too Late'))
  const then = app.now()
  app.setNow(new Date(then.getTime() + 15 * 86_400_000))
  expect((await app.stranger().post('/join', { code })).status).toBe(422)
  app.setNow(then)
})

test('somebody with an account here already joins with its passphrase, and with no other', async () => {
  const code = codeOn(await invite('Owen Marsh'))
  const fields = { code, email: people.owen.email }
  const wrong = await app.stranger().post('/join/account', { ...fields, passphrase: 'not the passphrase of owen' })
  expect(wrong.status).toBe(422)
  const browser = app.stranger()
  const joined = await browser.post('/join/account', { ...fields, passphrase: testPassphrase })
  expect([joined.status, joined.location]).toEqual([303, '/sign-in/second'])
  expect((await browser.get('/choose-organisation')).location).toContain('/sign-in')
  await browser.post('/sign-in/second', { code: await aRecoveryCode(app, people.owen.account) })
  expect((await browser.get('/choose-organisation')).page('main form').length).toBe(2)
})

test('a code is no leave to guess at the accounts of others: it is slowed like signing in', async () => {
  const code = codeOn(await invite('Guesser'))
  const guess = (attempt: number) =>
    app
      .stranger()
      .post('/join/account', { code, email: people.tom.email, passphrase: `guessing about barges ${attempt}` })
  const statuses = []
  for (let attempt = 0; attempt < 7; attempt += 1) statuses.push((await guess(attempt)).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429])
  const signingIn = await app.stranger().post('/sign-in', { email: people.tom.email, passphrase: testPassphrase })
  expect(signingIn.status).toBe(429)
})

test('the same form sent twice makes one person, and the code is shown only the first time', async () => {
  const form = { name: 'Double Tap', work: '', email: '', _once: 'double-tap-form' }
  const [one, two] = await Promise.all([
    people.ada.browser.post('/people/invite', form),
    people.ada.browser.post('/people/invite', form),
  ])
  expect([one.status, two.status].sort()).toEqual([200, 303])
  expect(await app.database.asBoss(`select 1 from people.person where name = 'Double Tap'`)).toHaveLength(1)
  const kept = await app.database.asBoss<{ code_sha256: string }>('select code_sha256 from people.invitation')
  const code = codeOn(one.status === 200 ? one : two)
  expect(kept.every((row) => !row.code_sha256.includes(code))).toBe(true)
})

test('with an office’s address one comes in to no role, and is found when one is to be given', async () => {
  const handed = await invite('Office Olwen')
  const fields = { code: codeOn(handed), email: 'info@rowan.test', passphrase: 'four green barges drifting' }
  expect((await app.stranger().post('/join/account', fields)).status).toBe(303)
  const path = handed.page('main a.govuk-button').attr('href') ?? ''
  expect((await people.amira.browser.get(path)).page('main').text()).toContain('more than one person may read')
  const today = { 'from-day': '20', 'from-month': '11', 'from-year': '2026' }
  const refused = await people.amira.browser.post(`${path}/appoint`, { role: 'alternate', ...today })
  expect(refused.status).toBe(422)
  expect(refused.page('.govuk-error-summary').text()).toContain('needs an account that only they use')
})

test('with an office’s address nobody comes in to a role that reads what nobody else may read', async () => {
  const handed = await invite('Deputy Dilwyn')
  const path = handed.page('main a.govuk-button').attr('href') ?? ''
  await app.database.asBoss(
    `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at)
       values ($1, gen_random_uuid(), $2, 'alternate', '2026-11-20', now())`,
    [people.charity, path.split('/').at(-1)],
  )
  const fields = { code: codeOn(handed), email: 'office@rowan.test', passphrase: 'four green barges drifting' }
  const refused = await app.stranger().post('/join/account', fields)
  expect(refused.status).toBe(422)
  expect(refused.page('.govuk-error-summary').text()).toContain('an e-mail address that only you read')
  const accounts = await app.database.asBoss(`select 1 from identity.account where email = 'office@rowan.test'`)
  expect(accounts).toEqual([])
  expect((await app.stranger().post('/join/account', { ...fields, email: 'dilwyn@rowan.test' })).status).toBe(303)
})
