/** Coming in by an invitation where the organisation has a sign-in of its own: offered at once, and linked only by whoever holds the invitation. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { OutsideProvider } from '#tests/support/outside-provider.ts'
import { anOutsideProvider } from '#tests/support/outside-provider.ts'
import { backIn, goOn, signInOutside, trustProvider, wayOut } from '#tests/support/outside-steps.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let provider: OutsideProvider
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  provider = await anOutsideProvider()
  await trustProvider(people.amira, provider)
})
afterAll(async () => {
  await provider.close()
  await app.close()
})

const passphrase = 'four green barges drifting'
async function joins(name: string, email: string, inviter = people.amira) {
  const handed = await inviter.browser.post('/people/invite', { name, work: 'Tutor', email: '' })
  const code = handed.page('.kept-code__value').text().replace(/\s/g, '')
  const browser = app.stranger()
  const { status, location } = await browser.post('/join/account', { code, email, passphrase })
  return { browser, status, location }
}
const account = (subject: string, email: string) => ({ subject, email, email_verified: true })
const isIn = async (browser: Browser) => (await browser.get('/this-week')).status === 200
const linked = () => app.database.asBoss('select account_id, subject from identity.outside_identity order by subject')

test('whoever comes in by an invitation is offered their organisation’s sign-in at once, and comes in by it from then on', async () => {
  const { browser, location } = await joins('Nia Rook', 'nia@rowan.test')
  expect(location).toBe('/account/organisation')
  const offer = await browser.get('/account/organisation')
  expect(offer.page('main').text()).toContain('You need not: your passphrase goes on working.')
  expect(offer.page('main a[href="/this-week"]').length).toBe(1)
  const way = wayOut(await browser.get('/account/organisation/link'))
  // Who they are there is what counts, and not that the addresses are the same.
  const there = account('nia-there', 'n.rook@rowan.test')
  expect((await goOn(browser, await backIn(browser, way, provider, there))).location).toBe('/account/organisation')
  const later = app.stranger()
  expect((await signInOutside(later, provider, there)).location).toBe('/this-week')
  expect((await later.get('/this-week')).html).toContain('Nia Rook')
})

test('nothing is linked because two addresses are the same', async () => {
  const { location } = await joins('Ola Finch', 'ola@rowan.test')
  expect(location).toBe('/account/organisation')
  const before = await linked()
  const other = app.stranger()
  await signInOutside(other, provider, account('somebody-else', 'ola@rowan.test'))
  expect(await isIn(other)).toBe(false)
  expect(await linked()).toEqual(before)
})

test('it is offered neither for another address nor by an organisation that has none', async () => {
  expect((await joins('Private Post', 'private@elsewhere.example')).location).toBe('/this-week')
  expect((await joins('Of The Neighbour', 'neighbour@rowan.test', people.owen)).location).toBe('/this-week')
})

test('what another browser began, what was forged, and what was for signing in link nothing', async () => {
  const { browser } = await joins('Pia Wren', 'pia@rowan.test')
  const thief = app.stranger()
  const before = await linked()
  const theirs = wayOut(await thief.post('/sign-in/organisation', { email: 'thief@rowan.test' }))
  const brought = await provider.signIn(theirs, account('thief', 'thief@rowan.test'))
  const { searchParams } = new URL(brought)
  const finish = (fields: Record<string, string>) => browser.post('/account/organisation/link', fields)
  const code = searchParams.get('code') ?? ''
  const state = searchParams.get('state') ?? ''
  const iss = searchParams.get('iss') ?? ''
  await browser.get('/account/organisation/link')
  expect((await finish({ code, state, iss })).status).toBe(422)
  expect((await finish({ code, state: `${state.slice(0, -4)}AAAA`, iss })).status).toBe(422)
  const own = new URL(wayOut(await browser.get('/account/organisation/link'))).searchParams.get('state') ?? ''
  expect((await finish({ code, state: own, iss })).status).toBe(422)
  expect((await finish({ code, state: own, iss: 'https://other.example' })).status).toBe(422)
  expect(await linked()).toEqual(before)
})

test('an account outside that is somebody’s already is not given to whoever comes in next', async () => {
  const { browser } = await joins('Rhun Tay', 'rhun@rowan.test')
  const before = await linked()
  const way = wayOut(await browser.get('/account/organisation/link'))
  const back = await goOn(browser, await backIn(browser, way, provider, account('nia-there', 'n.rook@rowan.test')))
  expect(back.status).toBe(422)
  expect(back.page('main').text()).toContain('linked already')
  expect(await linked()).toEqual(before)
})
