/** Showing once more that it is you, and what ends a session: as its owner meets it, and somebody at a device left open. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sessionCookie } from '#platform/http/cookies.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { addMembership, closeMembership, endSessionsOf } from '#platform/identity/memberships.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { anAuthenticator, aRecoveryCode, signInTwice } from '#tests/support/second-steps.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
const start = new Date('2026-11-20T09:00:00Z')
const MINUTE = 60_000
const later = (ms: number) => app.setNow(new Date(start.getTime() + ms))
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(start)
  await app.database.asBoss('delete from identity.attempt')
})

async function signedIn(someone: Someone): Promise<Browser> {
  const browser = app.stranger()
  await signInTwice(app, browser, someone)
  return browser
}

test('what needs care is open for ten minutes after signing in, then asks for the second step again', async () => {
  const browser = await signedIn(people.amira)
  expect((await browser.get('/account/authenticators/add')).status).toBe(200)
  later(10 * MINUTE)
  const asked = await browser.get('/account/authenticators/add')
  expect([asked.status, asked.location]).toEqual([303, '/account/prove?then=%2Faccount%2Fauthenticators%2Fadd'])
  const code = await aRecoveryCode(app, people.amira.account)
  const proved = await browser.post('/account/prove', { code, onward: '/account/authenticators/add' })
  expect(proved.location).toBe('/account/authenticators/add')
  expect((await browser.get('/account/authenticators/add')).status).toBe(200)
})

test('a form that comes too late is kept on the page, to be sent again', async () => {
  const browser = await signedIn(people.amira)
  later(11 * MINUTE)
  const late = await browser.post('/access/rule', { days: '9', _version: '0' })
  expect([late.status, late.page('h1').text()]).toEqual([403, 'Show that it is you'])
  expect(late.page('input[name="days"]').val()).toBe('9')
  await browser.post('/account/prove', { code: await aRecoveryCode(app, people.amira.account) })
  expect((await browser.post('/access/rule', { days: '9', _version: '0' })).location).toBe('/access/rule')
})

test('nobody at a device left open proves anything with a wrong code, nor with the passphrase alone', async () => {
  const browser = await signedIn(people.grace)
  later(11 * MINUTE)
  expect((await browser.post('/account/prove', { code: 'ABCD-EFGH-JKMN' })).status).toBe(422)
  expect((await browser.post('/account/prove', { current: testPassphrase })).status).toBe(422)
  expect((await browser.get('/account/authenticators/add')).status).toBe(303)
})

test('somebody without a second step shows their passphrase', async () => {
  const browser = await signedIn(people.ben)
  later(11 * MINUTE)
  expect((await browser.get('/account/prove')).page('#current').length).toBe(1)
  expect((await browser.post('/account/prove', { current: 'not the right one' })).status).toBe(422)
  expect((await browser.post('/account/prove', { current: testPassphrase })).location).toBe('/account')
})

test('nobody is sent to another site once they have shown it', async () => {
  const browser = await signedIn(people.ben)
  const sent = await browser.post('/account/prove', { current: testPassphrase, onward: '//evil.test' })
  expect(sent.location).toBe('/account')
})

test('a session that was proved by a clock since put back an hour is asked again', async () => {
  later(60 * MINUTE)
  const browser = await signedIn(people.sam)
  app.setNow(new Date(start.getTime() + 57 * MINUTE))
  expect((await browser.get('/account/authenticators/add')).status).toBe(303)
})

const inside = (does: (work: Parameters<typeof endSessionsOf>[0]) => Promise<unknown>) =>
  app.database.entrances.at({ requestId: 'test' }, app.now()).inOrganisation(keptItself(people.charity), does)

test('a session ends with the role it was for, at once, and signing in again begins another', async () => {
  const browser = await signedIn(people.tom)
  await inside((work) => endSessionsOf(work, people.tom.id))
  expect((await browser.get('/this-week')).location).toContain('/sign-in')
  expect((await (await signedIn(people.tom)).get('/this-week')).status).toBe(200)
})

test('a session ends with leaving, and somebody who comes back signs in again', async () => {
  const browser = await signedIn(people.sam)
  await inside((work) => closeMembership(work, people.sam.id))
  expect((await browser.get('/this-week')).location).toContain('/sign-in')
  expect((await (await signedIn(people.sam)).get('/people')).location).toBe('/choose-organisation')
  await inside((work) => addMembership(work, people.sam.account, people.sam.id, { hasSecondFactor: true }))
  expect((await browser.get('/this-week')).location).toContain('/sign-in')
  expect((await (await signedIn(people.sam)).get('/this-week')).status).toBe(200)
})

test('an act that is not kept ends nobody’s session', async () => {
  const browser = await signedIn(people.tom)
  const undone = inside(async (work) => {
    await closeMembership(work, people.tom.id)
    throw new Error('not kept')
  })
  await expect(undone).rejects.toThrow('not kept')
  expect((await browser.get('/this-week')).status).toBe(200)
})

test('after signing out the browser forgets our pages, and the cookie opens nothing', async () => {
  const browser = await signedIn(people.grace)
  const token = browser.cookies.get(sessionCookie) ?? ''
  expect((await browser.get('/this-week')).headers.get('cache-control')).toBe('no-store')
  const out = await browser.post('/sign-out')
  expect(out.headers.get('clear-site-data')).toBe('"cache"')
  browser.cookies.set(sessionCookie, token)
  expect((await browser.get('/this-week')).location).toContain('/sign-in')
})

test('roles come back the moment a second step is set up, and not before', async () => {
  await app.database.asBoss('update identity.account set has_second_factor = false where id = $1', [
    people.grace.account,
  ])
  await app.database.asBoss('delete from identity.authenticator where account_id = $1', [people.grace.account])
  later(15 * 24 * 60 * MINUTE)
  const browser = await signedIn(people.grace)
  expect((await browser.get('/people/invite')).status).toBe(403)
  expect((await browser.get('/this-week')).html).toContain('Set up a second step to use your role')
  await anAuthenticator(app, people.grace.account)
  expect((await browser.get('/people/invite')).status).toBe(200)
})
