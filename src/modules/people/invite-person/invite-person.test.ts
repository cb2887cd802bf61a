/** Somebody is invited on paper, by e-mail or in person; the secrets are shown once, work once, and prove no more than they can. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { mailRoom } from '#modules/mail/index.ts'
import { aMailServer } from '#modules/mail/mail.examples.ts'
import { openErrands } from '#platform/jobs/errands.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { hotLinks } from '#tests/support/mail-links.ts'
import type { TestMailServer } from '#tests/support/mail-server.ts'
import { mailServer } from '#tests/support/mail-server.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

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
beforeEach(() => {
  app.setNow(new Date('2026-11-20T09:00:00Z'))
  mail.received.length = 0
})

let count = 0
const passphrase = 'nine patient toads resting'
function invite(way: string, email = `new${++count}@elsewhere.example`) {
  return people.amira.browser.post('/people/invite', { name: 'Nia Vaughan', work: 'Tutor', email, way })
}
const joinWith = (code: string, email: string) =>
  app.stranger().post('/join/account', { code, email, passphrase: `${passphrase} ${email.slice(0, 6)}` })

async function setServer(): Promise<void> {
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  await house.inOrganisation(people.amira.actor, (work) => aMailServer(work, mail.server))
}
async function sendMail(): Promise<string> {
  const errands = openErrands({ ...app.parts, clock: { now: () => app.now() } }, mailRoom.errands ?? [])
  await errands.begin()
  await errands.settled()
  const link = hotLinks(mail.received.at(-1)?.raw ?? '').find((one) => one.includes('/join/link/')) ?? ''
  return new URL(link).pathname
}
const tokenOf = (path: string) => path.split('/').at(-1) ?? ''
async function isConfirmed(email: string): Promise<boolean> {
  const rows = await app.database.asBoss<{ at: Date | null }>(
    `select email_confirmed_at as at from identity.account where email = '${email}'`,
  )
  return Boolean(rows[0]?.at)
}

describe('without a mail server', () => {
  test('an invitation by e-mail waits to be handed over, and shows nothing of the address', async () => {
    const email = 'paper@elsewhere.example'
    const sent = await invite('mail', email)
    expect(sent.location).toBe('/people/invitations')
    const list = await people.amira.browser.get('/mail/by-hand')
    const letter = list.page('main tbody a').attr('href') ?? ''
    const sheet = await people.amira.browser.get(`${letter}/print`)
    const link = hotLinks(sheet.page('main strong').text())[0] ?? ''
    const joined = await joinWith(tokenOf(new URL(link).pathname), email)
    expect(joined.location).toBe('/this-week')
    expect(await isConfirmed(email)).toBe(false)
  })
})

describe('with a mail server', () => {
  beforeAll(setServer)

  test('whoever follows the link from their mailbox makes their account, and their address is confirmed', async () => {
    const email = 'mailed@elsewhere.example'
    await invite('mail', email)
    const path = await sendMail()
    const page = await app.stranger().get(path)
    expect(page.status).toBe(200)
    expect(page.page('h1').text()).toContain('Join')
    const joined = await joinWith(tokenOf(path), email)
    expect(joined.location).toBe('/this-week')
    expect(await isConfirmed(email)).toBe(true)
    expect((await app.stranger().get(path)).status).toBe(422)
  })

  test('a link that was forwarded to somebody with another address confirms nothing', async () => {
    await invite('mail', 'first@elsewhere.example')
    const path = await sendMail()
    await joinWith(tokenOf(path), 'second@elsewhere.example')
    expect(await isConfirmed('second@elsewhere.example')).toBe(false)
  })

  test('following a link only shows a page, so that programs that look at mail do no harm', async () => {
    await invite('mail', 'scanned@elsewhere.example')
    const path = await sendMail()
    for (let time = 0; time < 3; time += 1) await app.stranger().get(path)
    expect((await joinWith(tokenOf(path), 'scanned@elsewhere.example')).location).toBe('/this-week')
  })

  test('a link ends after 14 days, when it is cancelled, and when another is sent', async () => {
    await invite('mail', 'late@elsewhere.example')
    const path = await sendMail()
    app.setNow(new Date('2026-12-04T09:00:01Z'))
    expect((await app.stranger().get(path)).status).toBe(422)
    app.setNow(new Date('2026-11-20T09:00:00Z'))
    const list = await people.amira.browser.get('/people/invitations')
    const row = list.page('main tbody tr').first()
    expect(row.text()).toContain(people.amira.name)
    const again = row.find('form[action$="/invite"]').attr('action') ?? ''
    await people.amira.browser.post(again, { way: 'mail' })
    const second = await sendMail()
    expect(second).not.toBe(path)
    expect((await app.stranger().get(path)).status).toBe(422)
    const cancel = (await people.amira.browser.get('/people/invitations'))
      .page('main tbody form[action$="/cancel"]')
      .first()
      .attr('action')
    await people.amira.browser.post(cancel ?? '')
    expect((await app.stranger().get(second)).status).toBe(422)
  })

  test('an invitation that is cancelled before its letter has gone is not sent', async () => {
    await invite('mail', 'never@elsewhere.example')
    const cancel = (await people.amira.browser.get('/people/invitations'))
      .page('main tbody form[action$="/cancel"]')
      .first()
      .attr('action')
    await people.amira.browser.post(cancel ?? '')
    const errands = openErrands({ ...app.parts, clock: { now: () => app.now() } }, mailRoom.errands ?? [])
    await errands.begin()
    await errands.settled()
    expect(mail.received).toEqual([])
  })

  test('nobody’s name, and not the organisation’s, stands in the letter', async () => {
    await invite('mail', 'quiet@elsewhere.example')
    await sendMail()
    const raw = mail.received[0]?.raw ?? ''
    for (const word of ['Nia', 'Vaughan', people.amira.name, 'Rowan Tree', 'Tutor']) expect(raw).not.toContain(word)
  })
})

describe('on paper and in person', () => {
  test('the sheet has a code and a link to scan, is shown once, and confirms no address', async () => {
    const page = await invite('code')
    const code = page.page('.kept-code__group').text()
    expect(page.page('main img').attr('src')).toMatch(/^data:image\/svg/)
    const email = `on.paper${count}@elsewhere.example`
    expect((await joinWith(code, email)).location).toBe('/this-week')
    expect(await isConfirmed(email)).toBe(false)
  })

  test('what is shown on a screen ends after an hour', async () => {
    const code = (await invite('in-person')).page('.kept-code__group').text()
    app.setNow(new Date('2026-11-20T10:00:01Z'))
    expect((await joinWith(code, 'slow@elsewhere.example')).status).toBe(422)
  })

  test('an invitation by e-mail asks for an address', async () => {
    const again = await invite('mail', '')
    expect(again.status).toBe(422)
    expect(again.page('.govuk-error-summary').text()).toContain('Enter their e-mail address')
  })

  test('neither code nor link is in a table, a record or a log', async () => {
    const page = await invite('code')
    const code = page.page('.kept-code__group').text()
    const rows = await app.database.asBoss('select * from people.invitation')
    const entries = await app.database.asBoss('select * from audit.entry')
    const everything = JSON.stringify([rows, entries, app.logged])
    expect(everything.includes(code)).toBe(false)
    expect(/join\/link\/[\w-]{43}/.test(everything)).toBe(false)
  })

  test('somebody who may not invite can neither see nor cancel invitations, nor can a neighbour', async () => {
    await invite('code')
    const list = await people.amira.browser.get('/people/invitations')
    const cancel = list.page('main tbody form[action$="/cancel"]').first().attr('action') ?? ''
    expect((await people.ben.browser.get('/people/invitations')).status).toBe(403)
    expect((await people.ben.browser.post(cancel)).status).toBe(403)
    expect((await people.owen.browser.post(cancel)).status).toBe(404)
    expect((await people.owen.browser.get('/people/invitations')).html).not.toContain('Nia Vaughan')
  })
})
