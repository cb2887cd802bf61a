/** The door of Kept as somebody meets it who wants more than is theirs: tokens in the wrong place, other people's ids, and everything at once. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { deviceCookie, halfCookie, linkCookie, sessionCookie } from '#platform/http/cookies.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { testPassphrase as passphrase, someCharities } from '#tests/support/charities.ts'
import { anAuthenticator, aRecoveryCode, signInTwice } from '#tests/support/second-steps.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
const start = new Date('2026-11-20T09:00:00Z')
const minutes = (count: number) => new Date(start.getTime() + count * 60_000)
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(start)
  await app.database.asBoss('delete from identity.attempt')
})

const isIn = async (browser: Browser) => (await browser.get('/this-week')).status === 200
const first = async ({ email }: Someone) => {
  const browser = app.stranger()
  await browser.post('/sign-in', { email, passphrase })
  return browser
}

test('what one cookie says is worth nothing in the place of another', async () => {
  const half = (await first(people.grace)).cookies.get(halfCookie) ?? ''
  const session = people.grace.browser.cookies.get(sessionCookie) ?? ''
  for (const token of [half, session])
    for (const name of [sessionCookie, halfCookie, deviceCookie, linkCookie].filter(
      (one) => !(token === session && one === sessionCookie),
    )) {
      const thief = app.stranger()
      thief.cookies.set(name, token)
      expect([name, await isIn(thief)]).toEqual([name, false])
      if (name === halfCookie && token === half) continue
      const code = await aRecoveryCode(app, people.grace.account)
      expect((await thief.post('/sign-in/second', { code })).status).toBe(422)
      expect(await isIn(thief)).toBe(false)
    }
})

test('a half sign-in of one person is not finished with the recovery code of another', async () => {
  const browser = await first(people.grace)
  const refused = await browser.post('/sign-in/second', { code: await aRecoveryCode(app, people.sam.account) })
  expect(refused.status).toBe(422)
  expect(await isIn(browser)).toBe(false)
})

test('one recovery code sent five times at once, from five half sign-ins, lets in once', async () => {
  const browsers = await Promise.all(Array.from({ length: 5 }, () => first(people.sam)))
  const code = await aRecoveryCode(app, people.sam.account)
  const done = await Promise.all(browsers.map((browser) => browser.post('/sign-in/second', { code })))
  expect(done.filter(({ location }) => location === '/this-week')).toHaveLength(1)
})

test('a code of one authenticator app is used up for that one, and the second app goes on', async () => {
  const app1 = await anAuthenticator(app, people.grace.account)
  const code = app1.shows()
  expect((await (await first(people.grace)).post('/sign-in/second', { code })).location).toBe('/this-week')
  const again = await first(people.grace)
  expect((await again.post('/sign-in/second', { code })).status).toBe(422)
  expect(await isIn(again)).toBe(false)
})

test('what was shown in one session makes no other session fresh', async () => {
  const [one, other] = [app.stranger(), app.stranger()]
  await signInTwice(app, one, people.sam)
  await signInTwice(app, other, people.sam)
  app.setNow(minutes(11))
  const proved = await one.post('/account/prove', { code: await aRecoveryCode(app, people.sam.account) })
  expect(proved.status).toBe(303)
  expect((await one.get('/account/authenticators/add')).status).toBe(200)
  expect((await other.get('/account/authenticators/add')).location ?? '').not.toBe('/account')
  expect((await other.get('/account/authenticators/add')).page('h1').text()).not.toContain('Add')
})

test('a form that wants fresh proof does nothing without it, however it is sent', async () => {
  const browser = app.stranger()
  await signInTwice(app, browser, people.tom)
  app.setNow(minutes(11))
  const [held] = await app.database.asBoss<{ id: string }>(
    'select id from identity.authenticator where account_id = $1',
    [people.tom.account],
  )
  for (const path of [`/account/authenticators/${held?.id}/remove`, '/account/recovery-codes']) {
    const answer = await browser.post(path, { fresh: 'yes', provedAt: minutes(11).toISOString() })
    expect([path, answer.status]).not.toEqual([path, 303])
  }
  const rows = await app.database.asBoss('select 1 from identity.authenticator where id = $1', [held?.id])
  expect(rows).toHaveLength(1)
})

test('nobody ends the session of somebody else by its id, nor learns that there is one', async () => {
  const theirs = people.grace.actor.session
  const answers = [theirs, newId()].map((id) => people.ben.browser.post(`/account/sessions/${id}/end`))
  const [known, unknown] = await Promise.all(answers)
  expect([known?.status, known?.location]).toEqual([unknown?.status, unknown?.location])
  expect(await isIn(people.grace.browser)).toBe(true)
})

test('a session goes to no organisation that its owner is not of, whatever id is sent', async () => {
  for (const organisation of [people.neighbour, newId(), 'x', ''])
    expect((await people.ben.browser.post('/choose-organisation', { organisation })).status).toBe(404)
  expect((await people.ben.browser.get('/this-week')).page('body').text()).not.toContain('Saltmarsh')
})

test('recovery codes on an old paper are dead once the step they stood for is gone and another is set up', async () => {
  const browser = app.stranger()
  await signInTwice(app, browser, people.amira)
  const old = await aRecoveryCode(app, people.amira.account)
  const [held] = await app.database.asBoss<{ id: string }>(
    'select id from identity.authenticator where account_id = $1',
    [people.amira.account],
  )
  expect((await browser.post(`/account/authenticators/${held?.id}/remove`)).status).toBe(303)
  await anAuthenticator(app, people.amira.account)
  const thief = await first(people.amira)
  expect((await thief.post('/sign-in/second', { code: old })).status).toBe(422)
})
