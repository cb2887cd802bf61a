/** Signing in with a passkey, alone, as the second step and once more; and everything that is no passkey of theirs. */
import { beforeEach, expect, test } from 'vitest'
import { givePasskey } from '#tests/house/passkey-ground.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import type { DeviceManners, PasskeyDevice } from '#tests/support/passkey-device.ts'
import { aDevice } from '#tests/support/passkey-device.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
let device: PasskeyDevice
let passkey: string
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  device = aDevice()
  passkey = await givePasskey(app, people.amira, device)
  return () => app.close()
})

const optionsOn = async (browser: Browser, path: string) =>
  (await browser.get(path)).page('[data-options]').attr('data-options') ?? 'none'

async function signIn(browser: Browser, by: PasskeyDevice, manners: DeviceManners = {}, path = '/sign-in/passkey') {
  return browser.post(path, { passkey: by.answer(await optionsOn(browser, path), manners) })
}

async function halfWay({ email }: Someone): Promise<Browser> {
  const browser = app.stranger()
  await browser.post('/sign-in', { email, passphrase: testPassphrase })
  return browser
}

const isIn = async (browser: Browser) => (await browser.get('/this-week')).status === 200

test('a passkey alone signs somebody in, with both steps shown', async () => {
  const browser = app.stranger()
  const signedIn = await signIn(browser, device)
  expect([signedIn.status, signedIn.location]).toEqual([303, '/this-week'])
  expect(await isIn(browser)).toBe(true)
  expect((await browser.get('/account/passkeys/add')).status).toBe(200)
})

test('it leads on to where somebody was going, and never to another site', async () => {
  for (const [onward, to] of [
    ['/people', '/people'],
    ['//evil.test', '/this-week'],
  ] as const) {
    const browser = app.stranger()
    const answer = device.answer(await optionsOn(browser, '/sign-in/passkey'))
    expect((await browser.post('/sign-in/passkey', { passkey: answer, onward })).location).toBe(to)
  }
})

test('a passkey is the second step after a passphrase', async () => {
  const browser = await halfWay(people.amira)
  expect(await isIn(browser)).toBe(false)
  const signedIn = await signIn(browser, device, {}, '/sign-in/second/passkey')
  expect([signedIn.status, signedIn.location]).toEqual([303, '/this-week'])
  expect(await isIn(browser)).toBe(true)
})

test('somebody else’s passkey is no second step', async () => {
  const tom = await halfWay(people.tom)
  const refused = await signIn(tom, device, {}, '/sign-in/second/passkey')
  expect(refused.status).toBe(422)
  expect(await isIn(tom)).toBe(false)
})

test('without a first step the second is not asked for', async () => {
  const heard = await app.stranger().get('/sign-in/second/passkey')
  expect([heard.status, heard.location]).toEqual([303, '/sign-in'])
})

test('a device that did not look at its owner lets nobody in', async () => {
  for (const path of ['/sign-in/passkey', '/sign-in/second/passkey']) {
    const browser = await halfWay(people.amira)
    expect((await signIn(browser, device, { verifies: false }, path)).status).toBe(422)
    expect(await isIn(browser)).toBe(false)
  }
})

test('what was signed for another site lets nobody in', async () => {
  for (const manners of [{ origin: 'https://evil.test' }, { host: 'evil.test' }, { origin: 'https://localhost:8321' }])
    expect((await signIn(app.stranger(), device, manners)).status).toBe(422)
})

test('an answer works once, in the browser that was asked, and for five minutes', async () => {
  const asked = app.stranger()
  const answer = device.answer(await optionsOn(asked, '/sign-in/passkey'))
  expect((await app.stranger().post('/sign-in/passkey', { passkey: answer })).status).toBe(422)
  expect((await asked.post('/sign-in/passkey', { passkey: answer })).status).toBe(303)
  asked.cookies.delete('__Host-kept')
  expect((await asked.post('/sign-in/passkey', { passkey: answer })).status).toBe(422)
  const late = device.answer(await optionsOn(asked, '/sign-in/passkey'))
  app.setNow(new Date(app.now().getTime() + 5 * 60_000))
  expect((await asked.post('/sign-in/passkey', { passkey: late })).status).toBe(422)
})

test('an answer given to sign in is no second step and no proof, and the other way round', async () => {
  const half = await halfWay(people.amira)
  const forSignIn = device.answer(await optionsOn(half, '/sign-in/passkey'))
  const forSecond = device.answer(await optionsOn(half, '/sign-in/second/passkey'))
  expect((await half.post('/sign-in/second/passkey', { passkey: forSignIn })).status).toBe(422)
  expect((await half.post('/sign-in/passkey', { passkey: forSecond })).status).toBe(422)
  expect((await people.amira.browser.post('/account/prove/passkey', { passkey: forSecond })).status).toBe(422)
})

test('a key whose count went back was copied: it is refused, ended, and everybody is signed out', async () => {
  const thief = device.copy()
  await signIn(app.stranger(), device)
  const heard = await signIn(app.stranger(), thief)
  expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('somebody may have copied it'),
  ])
  expect((await people.amira.browser.get('/this-week')).status).toBe(303)
  expect((await signIn(app.stranger(), device)).status).toBe(422)
  const [row] = await app.database.asBoss('select ended_why from identity.passkey where id = $1', [passkey])
  expect(row).toEqual({ ended_why: 'copied' })
  const told = await app.database.asBoss(`select 1 from audit.entry where act = 'passkey.copied'`)
  expect(told).toHaveLength(1)
})

test('nobody can end a passkey by a count alone: it must be signed with the key', async () => {
  const stranger = app.stranger()
  await signIn(app.stranger(), device)
  const sent = JSON.parse(device.copy().answer(await optionsOn(stranger, '/sign-in/passkey'), { counter: 0 }))
  sent.response.signature = Buffer.from('no signature').toString('base64url')
  expect((await stranger.post('/sign-in/passkey', { passkey: JSON.stringify(sent) })).status).toBe(422)
  expect((await signIn(app.stranger(), device)).status).toBe(303)
})

test('a device that does not count signs in as often as it likes', async () => {
  const synced = aDevice({ counts: false })
  await givePasskey(app, people.ben, synced)
  for (let time = 0; time < 3; time += 1) expect((await signIn(app.stranger(), synced)).status).toBe(303)
})

test('a passkey that was removed signs nobody in', async () => {
  await people.amira.browser.post(`/account/passkeys/${passkey}/remove`)
  expect((await signIn(app.stranger(), device)).status).toBe(422)
})

test('somebody who left is signed in to nothing by their passkey', async () => {
  await app.database.asBoss('update people.person set left_on = $2 where id = $1', [people.amira.id, '2026-11-01'])
  const browser = app.stranger()
  await signIn(browser, device)
  expect(await isIn(browser)).toBe(false)
})

test('a passkey shows once more that it is somebody, and only their own does', async () => {
  app.setNow(new Date(app.now().getTime() + 11 * 60_000))
  const { browser } = people.amira
  const other = aDevice()
  await givePasskey(app, people.ben, other)
  expect((await browser.get('/account/passkeys/add')).status).toBe(303)
  expect((await signIn(browser, other, {}, '/account/prove/passkey')).status).toBe(422)
  expect((await browser.get('/account/passkeys/add')).status).toBe(303)
  expect((await signIn(browser, device, {}, '/account/prove/passkey')).status).toBe(303)
  expect((await browser.get('/account/passkeys/add')).status).toBe(200)
})

test('whatever else is sent is told nothing but that it could not be used', async () => {
  const unknown = aDevice()
  unknown.create(await optionsOn(people.ben.browser, '/account/passkeys/add'))
  const strange = await signIn(app.stranger(), unknown)
  const wrong = await app.stranger().post('/sign-in/passkey', { passkey: '{"id":"x"}' })
  const seen = (page: typeof wrong) => page.page('.govuk-error-summary').text()
  expect([strange.status, seen(strange)]).toEqual([wrong.status, seen(wrong)])
})
