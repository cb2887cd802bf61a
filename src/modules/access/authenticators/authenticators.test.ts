/** Setting up, replacing and removing a second step, as its owner does it and as somebody who took the account over tries to. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { codeAt, newSecret } from '#platform/identity/one-time-codes.ts'
import { doDuties } from '#platform/jobs/do-duties.ts'
import type { AnnouncedJob } from '#platform/jobs/relay.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { signInTwice } from '#tests/support/second-steps.ts'
import type { Browser, Heard, TestApp } from '#tests/support/test-app.ts'
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
})

const add = '/account/authenticators/add'
function offered({ page }: Heard) {
  return {
    offer: String(page('input[name="offer"]').val()),
    secret: page('.kept-code__value').text().replaceAll(/\s/g, ''),
  }
}
const recoveryCodes = ({ page }: Heard) =>
  page('li .kept-code__value')
    .map((_, code) => page(code).text().replaceAll(/\s/g, ''))
    .get()

async function signedIn(who: 'ben' | 'amira' | 'grace' = 'ben'): Promise<Browser> {
  const browser = app.stranger()
  await signInTwice(app, browser, people[who])
  return browser
}

test('somebody sets up an app, gets ten recovery codes once, and signs in with either from then on', async () => {
  const browser = await signedIn()
  const form = await browser.get(add)
  expect(form.page('img').attr('src')).toMatch(/^data:image\/svg\+xml;base64,/)
  const { offer, secret } = offered(form)
  const done = await browser.post(add, { label: 'My phone', code: codeAt(secret, app.now()), offer })
  expect(done.page('h1').text()).toBe('Print your recovery codes')
  const codes = recoveryCodes(done)
  expect(codes).toHaveLength(10)
  expect((await browser.get('/account/authenticators')).html).toContain('10 codes are not used yet')
  const next = app.stranger()
  const half = await next.post('/sign-in', { email: people.ben.email, passphrase: testPassphrase })
  expect(half.location).toBe('/sign-in/second')
  expect((await next.post('/sign-in/second', { code: codes[0] ?? '' })).location).toBe('/this-week')
  app.setNow(new Date(start.getTime() + 60_000))
  const another = app.stranger()
  await another.post('/sign-in', { email: people.ben.email, passphrase: testPassphrase })
  expect((await another.post('/sign-in/second', { code: codeAt(secret, app.now()) })).location).toBe('/this-week')
})

test('the code that set an app up signs nobody in', async () => {
  const browser = await signedIn('grace')
  const { offer, secret } = offered(await browser.get(add))
  const code = codeAt(secret, app.now())
  await browser.post(add, { label: 'My phone', code, offer })
  const next = app.stranger()
  await next.post('/sign-in', { email: people.grace.email, passphrase: testPassphrase })
  expect((await next.post('/sign-in/second', { code })).status).toBe(422)
})

test('a wrong first code asks again for the same app, and nothing typed is lost', async () => {
  const browser = await signedIn('amira')
  const { offer, secret } = offered(await browser.get(add))
  const again = await browser.post(add, { label: 'My tablet', code: 'abc', offer })
  expect(again.status).toBe(422)
  expect(offered(again).secret).toBe(secret)
  expect(again.page('#label').val()).toBe('My tablet')
})

test('an app that was offered to one account cannot be added to another, and none can be made up', async () => {
  const [amira, grace] = [await signedIn('amira'), await signedIn('grace')]
  const { offer, secret } = offered(await amira.get(add))
  const stolen = await grace.post(add, { label: 'Mine', code: codeAt(secret, app.now()), offer })
  expect(stolen.status).toBe(422)
  const own = newSecret()
  const madeUp = await grace.post(add, { label: 'Mine', code: codeAt(own, app.now()), offer: `id ${own}` })
  expect(madeUp.status).toBe(422)
})

test('sent twice it is added once', async () => {
  const browser = await signedIn('amira')
  const { offer, secret } = offered(await browser.get(add))
  const fields = { label: 'Only once', code: codeAt(secret, app.now()), offer }
  await browser.post(add, fields)
  expect((await browser.post(add, fields)).location).toBe('/account/authenticators')
  const held = await app.database.asBoss(`select 1 from identity.authenticator where label = 'Only once'`)
  expect(held).toHaveLength(1)
})

test('adding or removing one ends every other session, stands in the record, and is told', async () => {
  const [browser, elsewhere] = [await signedIn('amira'), await signedIn('amira')]
  const { offer, secret } = offered(await browser.get(add))
  await browser.post(add, { label: 'New one', code: codeAt(secret, app.now()), offer })
  expect((await elsewhere.get('/this-week')).location).toContain('/sign-in')
  expect((await browser.get('/this-week')).status).toBe(200)
  const announced = await app.database.asBoss<AnnouncedJob>(
    `select organisation_id as organisation, id as announcement, event, subjects from events.outbox
      where event = 'second-factor.changed' and subjects ->> 'person' = $1 order by id desc limit 1`,
    [people.amira.id],
  )
  const duties = app.parts.rooms.flatMap((room) => room.duties ?? [])
  for (const job of announced) await doDuties(app.database.entrances, duties, job, app.now())
  const notices = await app.database.asBoss<{ kind: string }>('select kind from people.notice where person_id = $1', [
    people.amira.id,
  ])
  expect(notices).toEqual([{ kind: 'second-step' }])
  const letters = await app.database.asBoss(`select 1 from mail.letter where kind = 'second-factor-changed'`)
  expect(letters.length).toBeGreaterThan(0)
})

test('nobody removes or sees another’s', async () => {
  const [held] = await app.database.asBoss<{ id: string }>(
    'select id from identity.authenticator where account_id = $1 limit 1',
    [people.amira.account],
  )
  const path = `/account/authenticators/${held?.id}/remove`
  const grace = await signedIn('grace')
  expect((await grace.get(path)).status).toBe(404)
  await grace.post(path)
  const still = await app.database.asBoss('select 1 from identity.authenticator where id = $1', [held?.id])
  expect(still).toHaveLength(1)
})

test('new recovery codes end the ones before', async () => {
  const browser = await signedIn('amira')
  const [first = ''] = recoveryCodes(await browser.post('/account/recovery-codes'))
  await browser.post('/account/recovery-codes')
  const next = app.stranger()
  await next.post('/sign-in', { email: people.amira.email, passphrase: testPassphrase })
  expect((await next.post('/sign-in/second', { code: first })).status).toBe(422)
})

test('no secret and no recovery code can be read from the database', async () => {
  const browser = await signedIn('amira')
  const codes = recoveryCodes(await browser.post('/account/recovery-codes'))
  const rows = await app.database.asBoss('select * from identity.recovery_code')
  const held = JSON.stringify([rows, await app.database.asBoss('select * from identity.authenticator')])
  for (const code of codes) expect(held).not.toContain(code)
  expect(held).not.toMatch(/"[A-Z2-7]{32}"/)
})
