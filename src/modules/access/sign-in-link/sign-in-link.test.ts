/** Signing in with a link by e-mail, as its owner does it and as somebody who should not have it tries to. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import { linkCookie, sessionCookie } from '#platform/http/cookies.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { aRecoveryCode } from '#tests/support/second-steps.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
const start = new Date('2026-11-20T09:00:00Z')
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(start)
  await app.database.asBoss('delete from identity.attempt')
  await app.database.asBoss('update identity.account set email_confirmed_at = $1', [start])
})

/** A link in somebody's mailbox, and the browser in which they asked for it. */
async function aLink(whom: Someone): Promise<{ path: string; asked: Browser }> {
  const [link, browser] = [newToken(), newToken()]
  const house = app.database.entrances.at({ requestId: 'test' }, app.now())
  const until = new Date(app.now().getTime() + 900_000)
  const row = [newId(), link.digest.toString('hex'), whom.account, browser.digest.toString('hex'), app.now(), until]
  await house.askAtTheDoor('add_sign_in_link', ...row)
  await house.askAtTheDoor('bind_link', row[0], people.charity)
  const asked = app.stranger()
  asked.cookies.set(linkCookie, browser.token)
  return { path: `/sign-in/link/${link.token}`, asked }
}

test('somebody asks for a link, opens it in the same browser and is in', async () => {
  const { path, asked } = await aLink(people.ben)
  const looked = await asked.get(path)
  expect(looked.page('main button').text()).toBe('Sign in')
  expect((await asked.get('/this-week')).status).toBe(303)
  const used = await asked.post(path)
  expect([used.status, used.location]).toEqual([303, '/this-week'])
  expect((await asked.get('/account')).html).toContain('With a link by e-mail')
})

test('it stands for the first step only: who has a second one is asked for it', async () => {
  const { path, asked } = await aLink(people.grace)
  expect((await asked.post(path)).location).toBe('/sign-in/second')
  expect(asked.cookies.has(sessionCookie)).toBe(false)
  const done = await asked.post('/sign-in/second', { code: await aRecoveryCode(app, people.grace.account) })
  expect(done.location).toBe('/this-week')
})

test('looking at it, as programs that read mail do, uses nothing up', async () => {
  const { path, asked } = await aLink(people.ben)
  for (let look = 0; look < 3; look += 1) await app.stranger().get(path)
  expect((await asked.post(path)).location).toBe('/this-week')
})

test('used once, it is dead', async () => {
  const { path, asked } = await aLink(people.ben)
  const cookie = asked.cookies.get(linkCookie) ?? ''
  await asked.post(path)
  const again = app.stranger()
  again.cookies.set(linkCookie, cookie)
  expect((await again.post(path)).status).toBe(404)
  expect(again.cookies.has(sessionCookie)).toBe(false)
})

test('forwarded to somebody else, it opens nothing in their browser', async () => {
  const { path, asked } = await aLink(people.ben)
  const friend = app.stranger()
  expect((await friend.post(path)).status).toBe(404)
  friend.cookies.set(linkCookie, newToken().token)
  expect((await friend.post(path)).status).toBe(404)
  expect(friend.cookies.has(sessionCookie)).toBe(false)
  expect((await asked.post(path)).location).toBe('/this-week')
})

test('after a quarter of an hour it is dead, and so is the one before where another was asked for', async () => {
  const { path, asked } = await aLink(people.ben)
  const later = await aLink(people.ben)
  expect((await asked.post(path)).status).toBe(404)
  app.setNow(new Date(start.getTime() + 900_000))
  expect((await later.asked.post(later.path)).status).toBe(404)
})

test('of another kind it lets nobody in', async () => {
  const { asked } = await aLink(people.ben)
  const other = newToken()
  await app.database.asBoss(
    `insert into identity.link (id, token_sha256, kind, account_id, made_at, expires_at) values ($1, $2, 'let-in', $3, $4, '2027-01-01')`,
    [newId(), other.digest.toString('hex'), people.ben.account, app.now()],
  )
  expect((await asked.post(`/sign-in/link/${other.token}`)).status).toBe(404)
})

test('asking says the same whoever exists, and asks nobody for patience sooner', async () => {
  const ask = (email: string) => app.stranger().post('/sign-in/link', { email })
  const [known, unknown] = [await ask(people.ben.email), await ask('nobody@rowan.test')]
  expect([known.status, unknown.status]).toEqual([200, 200])
  expect(known.page('main').text()).toBe(unknown.page('main').text())
  expect(known.headers.getSetCookie().map((one) => one.replace(/=[^;]*/, ''))).toEqual(
    unknown.headers.getSetCookie().map((one) => one.replace(/=[^;]*/, '')),
  )
  const recorded = await app.database.asBoss<{ organisation_id: string }>(
    `select organisation_id from audit.entry where act = 'sign-in-link.asked'`,
  )
  expect(recorded).toEqual([{ organisation_id: people.charity }])
})

test('without a mail server no link lies about for somebody else to hand over', async () => {
  await app.stranger().post('/sign-in/link', { email: people.tom.email })
  const letters = await app.database.asBoss<{ state: string; link_sealed: unknown }>(
    `select state, link_sealed from mail.letter where kind = 'sign-in-link'`,
  )
  expect(letters.every(({ state, link_sealed }) => state === 'cancelled' && link_sealed === null)).toBe(true)
})

test('asking again and again is slowed', async () => {
  const statuses: number[] = []
  for (let ask = 0; ask < 7; ask += 1)
    statuses.push((await app.stranger().post('/sign-in/link', { email: people.sam.email })).status)
  expect(statuses.at(0)).toBe(200)
  expect(statuses.at(-1)).toBe(429)
})
