/** An address is confirmed only by whoever reads it and is signed in with it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openErrands } from '#platform/jobs/errands.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { hotLinks } from '#tests/support/mail-links.ts'
import type { TestMailServer } from '#tests/support/mail-server.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aMailServer } from '../mail.examples.ts'
import { mailErrands } from '../send-letters/send-letters.job.ts'

let app: TestApp
let people: Charities
let mail: TestMailServer
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  mail = await mailServer()
})
afterAll(async () => {
  await mail.close()
  await app.close()
})

async function link(): Promise<string> {
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  await house.inOrganisation(people.amira.actor, (work) => aMailServer(work, mail.server))
  await people.ben.browser.post('/mail/own-address')
  const errands = openErrands({ ...app.parts, clock: { now: () => app.now() } }, mailErrands)
  await errands.begin()
  await errands.settled()
  expect(mail.received.at(-1)?.to).toEqual([people.ben.email])
  return new URL(hotLinks(mail.received.at(-1)?.raw ?? '')[0] ?? '').pathname
}
const isConfirmed = async (email: string) =>
  (
    await app.database.asBoss(
      `select 1 from identity.account where email = '${email}' and email_confirmed_at is not null`,
    )
  ).length === 1

test('without a mail server nothing is sent or shown to anybody to hand over', async () => {
  await people.ben.browser.post('/mail/own-address')
  expect((await people.amira.browser.get('/mail/by-hand')).page('main tbody tr')).toHaveLength(0)
  expect((await people.ben.browser.get('/mail/own-address')).page('main').text()).toContain('no mail server')
})

test('the link confirms nothing in the hands of somebody else, or of a stranger', async () => {
  const path = await link()
  for (const { browser, email } of [people.amira, people.owen]) {
    expect((await browser.get(path)).status).toBe(404)
    expect((await browser.post(path)).status).toBe(404)
    expect(await isConfirmed(email)).toBe(false)
  }
  expect((await app.stranger().post(path)).page('h1').text()).toContain('signed out')
  expect(await isConfirmed(people.ben.email)).toBe(false)
})

test('a link that was made up, or of another day, confirms nothing', async () => {
  const path = await link()
  const forged = path.replace(/[0-9a-f]$/, (last) => (last === '0' ? '1' : '0'))
  expect((await people.ben.browser.post(forged)).status).toBe(404)
  const now = app.now()
  app.setNow(new Date(now.getTime() + 2 * 86_400_000))
  expect((await people.ben.browser.post(path)).status).not.toBe(303)
  app.setNow(now)
  expect(await isConfirmed(people.ben.email)).toBe(false)
})

test('following it changes nothing, and the button confirms and is recorded', async () => {
  const path = await link()
  expect((await people.ben.browser.get(path)).status).toBe(200)
  expect(await isConfirmed(people.ben.email)).toBe(false)
  expect((await people.ben.browser.post(path)).location).toBe('/mail/own-address')
  expect(await isConfirmed(people.ben.email)).toBe(true)
  expect(await app.database.asBoss(`select 1 from audit.entry where act = 'address.confirmed'`)).toHaveLength(1)
})
