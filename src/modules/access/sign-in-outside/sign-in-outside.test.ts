/** Signing in with one's organisation, against a real provider; and everything that must let nobody in. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { OutsideAccount, OutsideProvider } from '#tests/support/outside-provider.ts'
import { anOutsideProvider } from '#tests/support/outside-provider.ts'
import { backIn, goOn, linkIt, signInOutside, trustProvider, wayOut, wayOutOf } from '#tests/support/outside-steps.ts'
import type { Browser, Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let provider: OutsideProvider
const ben: OutsideAccount = { subject: 'ben-1', email: 'ben@rowan.test', email_verified: true }

beforeAll(async () => {
  provider = await anOutsideProvider()
})
afterAll(() => provider.close())
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  return () => app.close()
})

const isIn = async (browser: Browser) => (await browser.get('/this-week')).status === 200
const why = ({ page }: Heard) => page('main p').text()
const withFactor = () =>
  app.database.asBoss('update identity.account set has_second_factor = true where id = $1', [people.ben.account])

async function readyFor(account: OutsideAccount = ben, more: Record<string, string> = {}): Promise<void> {
  await trustProvider(people.amira, provider, more)
  expect((await linkIt(people.ben, provider, account)).location).toBe('/account/organisation')
}

test('somebody links their account once, and signs in with their organisation from then on', async () => {
  await readyFor()
  const browser = app.stranger()
  const signedIn = await signInOutside(browser, provider, ben)
  expect([signedIn.status, signedIn.location]).toEqual([303, '/this-week'])
  expect(await isIn(browser)).toBe(true)
  const told = (await browser.get('/account')).page('main').text()
  expect(told).toContain('Through your organisation')
})

test('the second step of Kept is still asked for', async () => {
  await readyFor()
  await withFactor()
  const browser = app.stranger()
  const half = await signInOutside(browser, provider, ben)
  expect([half.status, half.location]).toEqual([303, '/sign-in/second'])
  expect(await isIn(browser)).toBe(false)
})

test('the provider’s own second step counts only where the organisation says so and the provider says it was taken', async () => {
  await readyFor(ben, { counts: 'yes' })
  await withFactor()
  const without = await signInOutside(app.stranger(), provider, ben)
  expect(without.location).toBe('/sign-in/second')
  const other = await signInOutside(app.stranger(), provider, { ...ben, amr: ['pwd'] })
  expect(other.location).toBe('/sign-in/second')
  const browser = app.stranger()
  const both = await signInOutside(browser, provider, { ...ben, amr: ['pwd', 'mfa'] })
  expect(both.location).toBe('/this-week')
  expect(await isIn(browser)).toBe(true)
})

test('where the organisation did not say so, the provider’s second step counts for nothing', async () => {
  await readyFor()
  await withFactor()
  const heard = await signInOutside(app.stranger(), provider, { ...ben, amr: ['mfa'] })
  expect(heard.location).toBe('/sign-in/second')
})

test('the same e-mail address makes nobody the owner of an account', async () => {
  await trustProvider(people.amira, provider)
  const browser = app.stranger()
  const heard = await signInOutside(browser, provider, { ...ben, subject: 'a-stranger' })
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('not linked with yours')])
  expect(await isIn(browser)).toBe(false)
})

test('an outside account that is linked with one person cannot be linked with another', async () => {
  await readyFor()
  const heard = await linkIt(people.tom, provider, ben)
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('linked already')])
})

test('linking wants what somebody knows or has shown again after ten minutes', async () => {
  await trustProvider(people.amira, provider)
  app.setNow(new Date(app.now().getTime() + 11 * 60_000))
  const heard = await people.ben.browser.get('/account/organisation/link')
  expect([heard.status, heard.location?.split('?')[0]]).toEqual([303, '/account/prove'])
})

test.each([
  [{ email_verified: false }, 'does not say that your e-mail address is confirmed'],
  [{ email: 'ben@elsewhere.test' }, 'not one of your organisation’s'],
  [{ email: undefined }, 'did not say what your e-mail address is'],
])('with %o nobody comes in', async (changed, said) => {
  await readyFor()
  const browser = app.stranger()
  const way = await wayOutOf(browser, 'ben@rowan.test')
  const heard = await goOn(browser, await backIn(browser, way, provider, { ...ben, ...changed } as OutsideAccount))
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining(said)])
  expect(await isIn(browser)).toBe(false)
})

test('what was brought back counts once', async () => {
  await readyFor()
  const browser = app.stranger()
  const page = await backIn(browser, await wayOutOf(browser, 'ben@rowan.test'), provider, ben)
  expect((await goOn(browser, page)).status).toBe(303)
  browser.cookies.delete('__Host-kept')
  const again = await goOn(browser, page)
  expect(again.status).toBe(422)
})

test('what was begun in one browser is finished in no other, so that nobody is signed in as somebody else unawares', async () => {
  await readyFor()
  const attacker = app.stranger()
  const back = await provider.signIn(await wayOutOf(attacker, 'ben@rowan.test'), ben)
  const victim = app.stranger()
  const heard = await goOn(victim, await victim.get(back.slice(testOrigin.length)))
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('another browser')])
  // Nor where the victim was sent away too, and so has a cookie of their own.
  await wayOutOf(victim, 'ben@rowan.test')
  expect((await goOn(victim, await victim.get(back.slice(testOrigin.length)))).status).toBe(422)
})

test('a state that nobody gave out, or that was changed, counts for nothing', async () => {
  await readyFor()
  const browser = app.stranger()
  const back = new URL(await provider.signIn(await wayOutOf(browser, 'ben@rowan.test'), ben))
  const state = back.searchParams.get('state') ?? ''
  const changed = Buffer.from(state, 'base64url')
  changed[20] = (changed[20] ?? 0) ^ 1
  for (const forged of [changed.toString('base64url'), 'forged', '', `${state}A`]) {
    const fields = { state: forged, code: back.searchParams.get('code') ?? '', iss: provider.issuer }
    expect((await browser.post('/sign-in/organisation/back', fields)).status).toBe(422)
  }
  expect(await isIn(browser)).toBe(false)
})

test('a code of another request is none of this one: its nonce and its key are not', async () => {
  await readyFor()
  const browser = app.stranger()
  const [first, second] = [await wayOutOf(browser, 'ben@rowan.test'), await wayOutOf(browser, 'ben@rowan.test')]
  const stolen = new URL(await provider.signIn(first, ben)).searchParams.get('code') ?? ''
  const state = new URL(second).searchParams.get('state') ?? ''
  const heard = await browser.post('/sign-in/organisation/back', { state, code: stolen, iss: provider.issuer })
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('could not be trusted')])
})

test('a nonce that is another’s is refused, even where the key is right', async () => {
  await readyFor()
  const browser = app.stranger()
  const way = new URL(await wayOutOf(browser, 'ben@rowan.test'))
  way.searchParams.set('nonce', 'another')
  const heard = await goOn(browser, await backIn(browser, way.href, provider, ben))
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('could not be trusted')])
})

test('an answer of another provider is none to a request for this one', async () => {
  const other = await anOutsideProvider()
  await readyFor()
  const browser = app.stranger()
  const way = await wayOutOf(browser, 'ben@rowan.test')
  const asked = new URL(way)
  const there = new URL(other.issuer)
  for (const part of ['protocol', 'host'] as const) asked[part] = there[part]
  asked.searchParams.set('client_id', other.clientId)
  const answer = new URL(await other.signIn(asked.href, ben))
  const fields = Object.fromEntries(answer.searchParams)
  for (const iss of [fields['iss'] ?? '', provider.issuer, undefined]) {
    const { iss: _, ...rest } = fields
    const heard = await browser.post('/sign-in/organisation/back', iss === undefined ? rest : { ...rest, iss })
    expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('could not be trusted')])
  }
  await other.close()
})

test('what was brought back to try it, or to link, signs nobody in', async () => {
  await readyFor()
  const { browser } = people.amira
  for (const page of ['/access/provider/try', '/account/organisation/link']) {
    const back = new URL(await provider.signIn(wayOut(await browser.get(page)), ben))
    const fields = Object.fromEntries(back.searchParams)
    const stranger = app.stranger()
    for (const [name, value] of browser.cookies) if (name !== '__Host-kept') stranger.cookies.set(name, value)
    expect((await stranger.post('/sign-in/organisation/back', fields)).status).toBe(422)
    expect(await isIn(stranger)).toBe(false)
  }
})

test('a provider that is down or hangs is said so in a sentence, and the passphrase still works', async () => {
  await readyFor()
  provider.hang(true)
  const heard = await app.stranger().post('/sign-in/organisation', { email: 'ben@rowan.test' })
  provider.hang(false)
  expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('does not answer'),
  ])
})

test('a domain that leads nowhere is told so, whoever asks, and nobody learns who is known here', async () => {
  await readyFor()
  const known = await app.stranger().post('/sign-in/organisation', { email: 'ben@rowan.test' })
  const unknown = await app.stranger().post('/sign-in/organisation', { email: 'nobody-at-all@rowan.test' })
  expect([known.status, unknown.status]).toEqual([200, 200])
  expect(known.page('main').text()).toBe(unknown.page('main').text())
  const nowhere = await app.stranger().post('/sign-in/organisation', { email: 'amira@elsewhere.test' })
  expect(nowhere.status).toBe(422)
})

test('whom one organisation lets in acts for that organisation alone', async () => {
  await readyFor(ben, { counts: 'yes' })
  await app.database.asBoss(
    `update identity.membership set account_id = $1 where organisation_id = $2 and account_id = $3`,
    [people.ben.account, people.neighbour, people.owen.account],
  )
  const browser = app.stranger()
  const signedIn = await signInOutside(browser, provider, { ...ben, amr: ['mfa'] })
  expect(signedIn.location).toBe('/this-week')
  const refused = await browser.post('/choose-organisation', { organisation: people.neighbour })
  expect(refused.status).toBe(403)
  expect((await browser.get('/this-week')).page('body').text()).not.toContain('Saltmarsh')
  for (const path of ['/account/passkeys/add', '/account/organisation/link'])
    expect([path, (await browser.get(path)).status]).toEqual([path, 403])
})

test('somebody who left comes in no more, whatever the provider says', async () => {
  await readyFor()
  await app.database.asBoss(`update people.person set left_on = '2026-11-01' where id = $1`, [people.ben.id])
  expect((await signInOutside(app.stranger(), provider, ben)).status).toBe(422)
})

test('switched off, it lets nobody in, not even those who are on their way', async () => {
  await readyFor()
  const browser = app.stranger()
  const way = await wayOutOf(browser, 'ben@rowan.test')
  await people.amira.browser.post('/access/provider/off')
  const heard = await goOn(browser, await backIn(browser, way, provider, ben))
  expect([heard.status, why(heard)]).toEqual([422, expect.stringContaining('no longer uses')])
  expect((await app.stranger().post('/sign-in/organisation', { email: 'ben@rowan.test' })).status).toBe(422)
})

test('taking the link away ends what it opened', async () => {
  await readyFor()
  await people.ben.browser.post('/account/organisation/unlink')
  expect((await signInOutside(app.stranger(), provider, ben)).status).toBe(422)
})
