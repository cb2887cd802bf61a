/** The second step of signing in, as its owner takes it and as somebody hostile tries to. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { deviceCookie, halfCookie, sessionCookie } from '#platform/http/cookies.ts'
import { mostFromUnknown } from '#platform/identity/code-rules.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import type { TestAuthenticator } from '#tests/support/second-steps.ts'
import { anAuthenticator, aRecoveryCode, signInTwice } from '#tests/support/second-steps.ts'
import type { Browser, Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let phone: TestAuthenticator
const start = new Date('2026-11-20T09:00:00Z')
const secondsOn = (seconds: number) => new Date(start.getTime() + seconds * 1000)
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(start)
  await app.database.asBoss('delete from identity.attempt')
  phone = await anAuthenticator(app, people.amira.account)
})

async function firstStep(someone: Someone = people.amira, browser = app.stranger()): Promise<Browser> {
  const heard = await browser.post('/sign-in', { email: someone.email, passphrase: testPassphrase })
  expect(heard.location).toBe('/sign-in/second')
  return browser
}
const second = (browser: Browser, code: string) => browser.post('/sign-in/second', { code })
const fault = (heard: Pick<Heard, 'page'>) => heard.page('#code-error').text()

describe('somebody with an authenticator app', () => {
  test('signs in with their passphrase and its code', async () => {
    const browser = await firstStep()
    expect((await browser.get('/sign-in/second')).page('h1').text()).toBe('One more step')
    const done = await second(browser, phone.shows())
    expect([done.status, done.location]).toEqual([303, '/this-week'])
    expect((await browser.get('/this-week')).html).toContain('Amira')
  })

  test('comes to where they were going', async () => {
    const browser = app.stranger()
    const fields = { email: people.amira.email, passphrase: testPassphrase, onward: '/people' }
    const half = await browser.post('/sign-in', fields)
    expect(half.location).toBe('/sign-in/second?then=%2Fpeople')
    expect((await browser.get(half.location ?? '')).page('input[name="onward"]').val()).toBe('/people')
    const done = await browser.post('/sign-in/second', { code: phone.shows(), onward: '/people' })
    expect(done.location).toBe('/people')
  })

  test('with a passphrase alone opens nothing', async () => {
    const browser = await firstStep()
    expect(browser.cookies.has(sessionCookie)).toBe(false)
    for (const path of ['/this-week', '/people', '/account', '/choose-organisation'])
      expect((await browser.get(path)).location).toBe(`/sign-in?then=${encodeURIComponent(path)}`)
  })

  test('may use a code of the half minute before or after', async () => {
    expect((await second(await firstStep(), phone.shows(secondsOn(-30)))).status).toBe(303)
    expect((await second(await firstStep(), phone.shows(secondsOn(30)))).status).toBe(303)
  })

  test('types a wrong code and is told what to do', async () => {
    const heard = await second(await firstStep(), '000000' === phone.shows() ? '000001' : '000000')
    expect(heard.status).toBe(422)
    expect(fault(heard)).toMatch(/not right|clock is wrong/)
  })

  test('uses a recovery code once, when the phone is lost', async () => {
    const code = await aRecoveryCode(app, people.amira.account)
    expect((await second(await firstStep(), code.toLowerCase())).status).toBe(303)
    const again = await second(await firstStep(), code)
    expect([again.status, fault(again)]).toEqual([422, expect.stringContaining('not right')])
  })
})

describe('a code', () => {
  test('is never taken twice, not even within its half minute', async () => {
    const code = phone.shows()
    expect((await second(await firstStep(), code)).status).toBe(303)
    const again = await second(await firstStep(), code)
    expect([again.status, fault(again)]).toEqual([422, expect.stringContaining('used already')])
  })

  test('is not taken twice where the clock was put back between', async () => {
    const code = phone.shows()
    expect((await second(await firstStep(), code)).status).toBe(303)
    app.setNow(secondsOn(3_600))
    expect((await second(await firstStep(), phone.shows(secondsOn(3_600)))).status).toBe(303)
    app.setNow(start)
    expect((await second(await firstStep(), code)).status).toBe(422)
  })

  test('sent five times at once lets one in', async () => {
    const code = phone.shows()
    const halves = await Promise.all(Array.from({ length: 5 }, () => firstStep()))
    const done = await Promise.all(halves.map((half) => second(half, code)))
    expect(done.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  test('of a phone an hour ahead or behind lets nobody in, and says which clock to look at', async () => {
    const ahead = await second(await firstStep(), phone.shows(secondsOn(3_600)))
    expect([ahead.status, fault(ahead)]).toEqual([422, expect.stringContaining('about an hour from now')])
    expect(fault(ahead)).toContain('here it is 09:00')
    const behind = await second(await firstStep(), phone.shows(secondsOn(-1_200)))
    expect([behind.status, fault(behind)]).toEqual([422, expect.stringContaining('from 20 minutes ago')])
  })

  test('of a time to come that was told of cannot be used when its time comes', async () => {
    const code = phone.shows(secondsOn(3_600))
    expect((await second(await firstStep(), code)).status).toBe(422)
    app.setNow(secondsOn(3_600))
    expect((await second(await firstStep(), code)).status).toBe(422)
  })

  test('of somebody else’s app lets nobody in', async () => {
    const graces = await anAuthenticator(app, people.grace.account)
    expect((await second(await firstStep(), graces.shows())).status).toBe(422)
  })
})

describe('somebody hostile', () => {
  test('cannot choose the session in which the owner will be signed in', async () => {
    const planted = 'A'.repeat(43)
    const browser = app.stranger()
    browser.cookies.set(sessionCookie, planted)
    await firstStep(people.amira, browser)
    const half = browser.cookies.get(halfCookie)
    await second(browser, phone.shows())
    expect(browser.cookies.get(sessionCookie)).not.toBe(planted)
    expect(browser.cookies.get(sessionCookie)).not.toBe(half)
  })

  test('cannot use a half sign-in twice, after it was finished', async () => {
    const browser = await firstStep()
    const half = browser.cookies.get(halfCookie) ?? ''
    await second(browser, phone.shows())
    const thief = app.stranger()
    thief.cookies.set(halfCookie, half)
    const heard = await second(thief, await aRecoveryCode(app, people.amira.account))
    expect([heard.status, thief.cookies.has(sessionCookie)]).toEqual([422, false])
  })

  test('cannot turn a half sign-in of their own into somebody else’s session by a form field', async () => {
    const bens = await anAuthenticator(app, people.sam.account)
    const browser = await firstStep(people.sam)
    await browser.post('/sign-in/second', {
      code: bens.shows(),
      account: people.amira.account,
      email: people.amira.email,
      roles: 'administrator',
    })
    expect((await browser.get('/account')).html).toContain('sam@rowan.test')
  })

  test('has five tries, and begins again with the passphrase after them', async () => {
    const browser = await firstStep()
    const wrong = phone.shows(secondsOn(86_400 * 3))
    const statuses: number[] = []
    for (let guess = 0; guess < 5; guess += 1) statuses.push((await second(browser, wrong)).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422])
    await app.database.asBoss('delete from identity.attempt')
    const right = await second(browser, phone.shows())
    expect([right.status, right.page('h1').text()]).toEqual([422, 'Begin again'])
  })

  test('has ten minutes', async () => {
    const browser = await firstStep()
    app.setNow(secondsOn(601))
    expect((await second(browser, phone.shows(secondsOn(601)))).status).toBe(422)
  })

  test('who has the passphrase and a thousand addresses gets no further, and the owner still signs in', async () => {
    const owner = app.stranger()
    await signInTwice(app, owner, people.amira)
    const guesses = app.parts.digest(`codes for ${people.amira.account} from devices not known`)
    await app.database.asBoss(
      'insert into identity.attempt values ($1, $2, $3, $3) on conflict (bucket) do update set failures = $2, last_failure_at = $3',
      [guesses, mostFromUnknown, app.now()],
    )
    const elsewhere = await second(await firstStep(), phone.shows())
    expect([elsewhere.status, fault(elsewhere)]).toEqual([
      422,
      expect.stringContaining('Too many codes were tried from elsewhere'),
    ])
    // On a device where they were signed in before …
    const known = app.stranger()
    known.cookies.set(deviceCookie, owner.cookies.get(deviceCookie) ?? '')
    expect((await second(await firstStep(people.amira, known), phone.shows())).status).toBe(303)
    // … or anywhere else with a recovery code.
    expect((await second(await firstStep(), await aRecoveryCode(app, people.amira.account))).status).toBe(303)
  })

  test('is slowed at their address, whatever they type', async () => {
    const statuses: number[] = []
    for (let guess = 0; guess < 8; guess += 1) statuses.push((await second(await firstStep(), 'ABCD-EFGH-JKMN')).status)
    expect(statuses.slice(0, 5)).toEqual([422, 422, 422, 422, 422])
    expect(statuses.at(-1)).toBe(429)
  })
})

test('the cookies of signing in reach no script, no other site and no plain connection', async () => {
  const heard = await app.stranger().post('/sign-in', { email: people.amira.email, passphrase: testPassphrase })
  const done = await second(await firstStep(), phone.shows())
  const cookies = [...heard.headers.getSetCookie(), ...done.headers.getSetCookie()]
  expect(cookies.length).toBeGreaterThanOrEqual(3)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-/)
    for (const guard of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(guard)
  }
})
