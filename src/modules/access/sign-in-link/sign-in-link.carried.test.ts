/** Whoever runs the mail server that carries a sign-in link could read it: what such a link opens, and to whom one is sent. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import { aMailServer, lettersWords } from '#modules/mail/mail.examples.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { testPassphrase as passphrase, someCharities } from '#tests/support/charities.ts'
import { aRecoveryCode } from '#tests/support/second-steps.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
  await inside(people.charity, (work) => aMailServer(work, { host: '127.0.0.1', port: 9 }))
  await app.database.asBoss('update identity.account set email_confirmed_at = $1', [app.now()])
})
afterEach(() => app.close())

const house = () => app.database.entrances.at({ requestId: 'test' }, app.now())
const inside = <T>(of: Charities['charity'], does: Parameters<ReturnType<typeof house>['inOrganisation']>[1]) =>
  house().inOrganisation(keptItself(of), does) as Promise<T>

/** Ben works for the neighbour too, with the same account. */
const worksForBoth = ({ account }: Someone) =>
  app.database.asBoss('update identity.membership set account_id = $1 where account_id = $2', [
    account,
    people.owen.account,
  ])

interface LetterKept {
  id: string
  address_sealed: Buffer
  link_sealed: Buffer
  organisation_id: string
}

const lettersOut = () =>
  app.database.asBoss<LetterKept>(
    `select id, address_sealed, link_sealed, organisation_id from mail.letter where kind = 'sign-in-link' and state = 'waiting'`,
  )

/** What whoever runs the mail server of the charity reads as it passes by. */
async function caught(): Promise<string> {
  const [letter] = await lettersOut()
  if (!letter) throw new Error('No link is on its way.')
  const { link } = await inside<{ link: string }>(people.charity, (work) => lettersWords(work, letter))
  return new URL(link).pathname
}

async function asked(email: string): Promise<Browser> {
  const browser = app.stranger()
  expect((await browser.post('/sign-in/link', { email })).status).toBe(200)
  return browser
}

test('no link goes to an address that nobody has shown to be theirs', async () => {
  await app.database.asBoss('update identity.account set email_confirmed_at = null')
  const browser = await asked(people.ben.email)
  expect(await lettersOut()).toEqual([])
  expect((await browser.get('/this-week')).status).toBe(303)
})

test('it lets in for the organisation whose mail server carried it, and for no other', async () => {
  await worksForBoth(people.ben)
  const browser = await asked(people.ben.email)
  expect((await browser.post(await caught())).location).toBe('/this-week')
  expect((await browser.get('/this-week')).page('body').text()).toContain('Rowan Tree')
  const moved = await browser.post('/choose-organisation', { organisation: people.neighbour })
  expect(moved.status).toBe(403)
  expect((await browser.get('/this-week')).page('body').text()).not.toContain('Saltmarsh')
})

test('over the second step too it stays with that organisation', async () => {
  await worksForBoth(people.grace)
  const browser = await asked(people.grace.email)
  expect((await browser.post(await caught())).location).toBe('/sign-in/second')
  const done = await browser.post('/sign-in/second', { code: await aRecoveryCode(app, people.grace.account) })
  expect(done.location).toBe('/this-week')
  expect((await browser.post('/choose-organisation', { organisation: people.neighbour })).status).toBe(403)
})

test('whoever came in by it cannot give themselves another key to the account', async () => {
  const browser = await asked(people.ben.email)
  await browser.post(await caught())
  await app.database.asBoss('update identity.session set proved_at = $1', [app.now()])
  for (const path of ['/account/passkeys/add', '/account/authenticators/add'])
    expect([path, (await browser.get(path)).status]).toEqual([path, 403])
})

test('a link that no organisation carried opens nothing', async () => {
  const browser = await asked(people.ben.email)
  const path = await caught()
  await app.database.asBoss('update identity.link set organisation_id = null')
  expect((await browser.post(path)).status).toBe(404)
})

test('somebody who left meanwhile is let into nothing', async () => {
  const browser = await asked(people.ben.email)
  const path = await caught()
  await app.database.asBoss('update identity.membership set until_at = $1', [app.now()])
  await browser.post(path)
  expect((await browser.get('/this-week')).status).toBe(303)
})

test('a link on its way, and a sign-in half way, end when the passphrase changes', async () => {
  const browser = await asked(people.grace.email)
  const path = await caught()
  const halfWay = app.stranger()
  expect((await halfWay.post('/sign-in', { email: people.grace.email, passphrase })).location).toBe('/sign-in/second')
  const changed = await people.grace.browser.post('/account/passphrase', {
    current: passphrase,
    passphrase: 'eleven loud curlews sleeping',
  })
  expect(changed.location).toBe('/account')
  expect((await browser.post(path)).status).toBe(404)
  const second = await halfWay.post('/sign-in/second', { code: await aRecoveryCode(app, people.grace.account) })
  expect(second.status).toBe(422)
})
