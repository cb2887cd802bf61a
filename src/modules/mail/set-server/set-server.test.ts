/** The mail server is set and tried by who may, and says in words what is wrong; its password never comes out. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Manners, TestMailServer } from '#tests/support/mail-server.ts'
import { mailServer, rudeServer } from '#tests/support/mail-server.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aLetter } from '../mail.examples.ts'

let app: TestApp
let people: Charities
const open: TestMailServer[] = []
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
  await app.close()
})

const secret = 'correct horse of theirs'
const answers = (change: Record<string, string> = {}) => ({
  host: '127.0.0.1',
  port: '25',
  safety: 'none',
  username: 'kept',
  passphrase: secret,
  from: 'kept@charity.example',
  replyTo: '',
  bounces: '',
  _version: '0',
  ...change,
})
const set = (change: Record<string, string> = {}) => people.amira.browser.post('/mail/server/set', answers(change))
async function tryWith(manners: Manners, change: Record<string, string> = {}): Promise<string> {
  const server = await mailServer(manners)
  open.push(server)
  expect((await set({ port: String(server.server.port), ...change })).location).toBe('/mail/server')
  return tried()
}
async function tried(): Promise<string> {
  const pressed = await people.amira.browser.post('/mail/server/try')
  expect(pressed.location).toBe('/mail/server')
  return (await people.amira.browser.get('/mail/server')).page('main').text()
}

describe('trying the server', () => {
  test('sends a test to whoever asks, and says that only they can see whether it arrived', async () => {
    expect(await tryWith({ login: { user: 'kept', password: secret } })).toContain(
      'only you can see whether it arrived',
    )
    expect(open[0]?.received[0]?.to).toEqual([people.amira.email])
  })

  test('says what to do about a wrong password', async () => {
    const said = await tryWith({ login: { user: 'kept', password: 'another' } })
    expect(said).toContain('does not take the user name or the password')
    expect(said).toContain('app password')
  })

  test('says so where there is no server of that name, or nobody listens', async () => {
    await set({ host: 'mail.invalid', safety: 'starttls' })
    expect(await tried()).toContain('no server of that name')
    await set({ port: '9', _version: '1', passphrase: secret })
    expect(await tried()).toContain('did not take the connection')
  })

  test('says so where the certificate is not to be trusted', async () => {
    expect(await tryWith({ safety: 'starttls' }, { safety: 'starttls' })).toContain('could not prove')
  })

  test('says so where the sender is refused', async () => {
    const refused = Object.assign(new Error('no'), { responseCode: 553 })
    const manners = { login: { user: 'kept', password: secret }, onFrom: () => refused }
    expect(await tryWith(manners)).toContain('does not let Kept send from this address')
  })

  test('comes to an end also where the server hangs', async () => {
    const server = await rudeServer(() => {})
    open.push(server)
    await set({ port: String(server.server.port) })
    const began = performance.now()
    expect(await tried()).toContain('did not answer in time')
    expect(performance.now() - began).toBeLessThan(20_000)
  }, 30_000)
})

describe('the password', () => {
  test('is on no page, in no table and in no log', async () => {
    await tryWith({ login: { user: 'kept', password: secret } })
    for (const path of ['/mail/server', '/mail/server/set'])
      expect((await people.amira.browser.get(path)).html).not.toContain(secret)
    const wrong = await set({ port: 'x', _version: '1' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).not.toContain(secret)
    const [row] = await app.database.asBoss<Record<string, unknown>>('select * from mail.setting')
    expect(Buffer.from(row?.['password_sealed'] as Buffer).toString('latin1')).not.toContain(secret)
    expect(app.logged.join('\n')).not.toContain(secret)
  })

  test('stays when it is left empty, and is not sent to another server', async () => {
    const login = { user: 'kept', password: secret }
    await tryWith({ login })
    const port = String(open[0]?.server.port)
    await set({ port, passphrase: '', replyTo: 'office@charity.example', _version: '1' })
    expect(await tried()).toContain('only you can see')
    await set({ port, host: 'localhost', passphrase: '', _version: '2' })
    const [row] = await app.database.asBoss<{ password_sealed: unknown }>('select password_sealed from mail.setting')
    expect(row?.password_sealed).toBeNull()
  })
})

describe('what is refused', () => {
  const refused: [string, Record<string, string>, string][] = [
    ['mail that is not encrypted to another machine', { host: 'mail.example.org' }, 'Choose encryption'],
    ['a name with a line break', { host: 'mail.example.org\r\nx' }, 'Enter the name'],
    ['a port that there is not', { port: '70000' }, 'Enter the port'],
    ['a sender with a line break', { from: 'kept@charity.example\r\nBcc: x@y.example' }, 'Enter an e-mail address'],
    ['a sender with a name', { from: 'Kept <kept@charity.example>' }, 'Enter an e-mail address'],
    ['a place for answers with two addresses', { replyTo: 'a@b.example,c@d.example' }, 'Enter an e-mail address'],
    ['a user name with a line break', { username: 'a\r\nb' }, 'one line'],
    ['too long an address for what comes back', { bounces: `${'x'.repeat(40)}@charity.example` }, '28 characters'],
  ]
  test.each(refused)('%s', async (_what, change, says) => {
    const again = await set(change)
    expect(again.status).toBe(422)
    expect(again.page('.govuk-error-summary').text()).toContain(says)
    expect(await app.database.asBoss('select 1 from mail.setting')).toEqual([])
  })

  test('a change over somebody else’s, who is shown what is saved now', async () => {
    await set()
    const again = await set({ port: '2525' })
    expect(again.status).toBe(409)
    expect(again.html).toContain('port 25')
  })
})

test('where the server is stopped, what waited is handed over and its password is gone', async () => {
  await set()
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  await house.inOrganisation(people.amira.actor, async (work) => {
    await aLetter(work)
    await aLetter(work, { kind: 'sign-in-link', link: 'https://kept.example/x' })
  })
  await people.amira.browser.post('/mail/server/stop')
  const states = await app.database.asBoss<{ state: string }>('select state from mail.letter order by id')
  expect(states.map(({ state }) => state)).toEqual(['by-hand', 'cancelled'])
  const [row] = await app.database.asBoss<Record<string, unknown>>('select * from mail.setting')
  expect(row).toMatchObject({ password_sealed: null })
  expect((await people.amira.browser.get('/mail/server')).page('main').text()).toContain('Kept sends nothing')
})

test('somebody without the role can neither see nor set nor try it, nor can a neighbour', async () => {
  await set()
  for (const path of ['/mail/server', '/mail', '/mail/by-hand']) {
    expect((await people.ben.browser.get(path)).status).toBe(403)
    expect((await people.owen.browser.get(path)).html).not.toContain('127.0.0.1')
  }
  expect((await people.ben.browser.post('/mail/server/try')).status).toBe(403)
  expect((await people.ben.browser.post('/mail/server/set', answers({ _version: '1' }))).status).toBe(403)
})
