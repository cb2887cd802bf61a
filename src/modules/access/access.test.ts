/** Staying in and getting out: sessions, passphrases, organisations, and the way back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { newToken } from '#platform/crypto/tokens.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { aRecoveryCode, signInTwice } from '#tests/support/second-steps.ts'
import type { Browser, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const HOUR = 3_600_000
const atStart = new Date('2026-11-20T09:00:00Z')
const later = (ms: number) => app.setNow(new Date(atStart.getTime() + ms))

async function signedIn(email: string, passphrase = testPassphrase): Promise<Browser> {
  const browser = app.stranger()
  const someone = Object.values(people).find((one) => typeof one !== 'string' && one.email === email) as Someone
  const heard = await signInTwice(app, browser, someone, { passphrase })
  expect([heard.status, heard.location?.startsWith('/sign-in')]).toEqual([303, false])
  return browser
}

describe('a session', () => {
  test('ends after two idle hours, and lasts while it is used', async () => {
    const browser = await signedIn(people.grace.email)
    later(1.5 * HOUR)
    expect((await browser.get('/this-week')).status).toBe(200)
    later(3 * HOUR)
    expect((await browser.get('/this-week')).status).toBe(200)
    later(5.1 * HOUR)
    expect((await browser.get('/this-week')).status).toBe(303)
    later(0)
  })

  test('ends after twelve hours however much it is used', async () => {
    const browser = await signedIn(people.grace.email)
    for (let hour = 1; hour < 12; hour += 1) {
      later(hour * HOUR)
      expect((await browser.get('/account')).status).toBe(200)
    }
    later(12 * HOUR)
    expect((await browser.get('/account')).status).toBe(303)
    later(0)
  })

  test('survives a clock that is put back a day, but not one older than its beginning allows', async () => {
    const browser = await signedIn(people.sam.email)
    later(-24 * HOUR)
    expect((await browser.get('/this-week')).status).toBe(303)
    later(0)
    expect((await browser.get('/this-week')).status).toBe(200)
  })

  test('is listed with its device, and ended from another', async () => {
    const [phone, laptop] = [await signedIn(people.ada.email), await signedIn(people.ada.email)]
    const account = await laptop.get('/account')
    expect(account.html).toContain('Firefox on Linux')
    const ends = account.page('form[action^="/account/sessions/"][action$="/end"]').toArray()
    expect(ends.length).toBeGreaterThanOrEqual(2)
    for (const form of ends) await laptop.post(account.page(form).attr('action') ?? '')
    expect((await phone.get('/this-week')).status).toBe(303)
    expect((await laptop.get('/this-week')).status).toBe(200)
  })

  test('of somebody else cannot be ended', async () => {
    const grace = await signedIn(people.grace.email)
    await people.ben.browser.post(`/account/sessions/${people.grace.actor.session}/end`)
    expect((await grace.get('/this-week')).status).toBe(200)
    expect((await people.grace.browser.get('/this-week')).status).toBe(200)
  })
})

describe('a passphrase', () => {
  test('is changed only by whoever knows it, and ends every other session', async () => {
    const [here, elsewhere] = [await signedIn(people.tom.email), await signedIn(people.tom.email)]
    const wrong = await here.post('/account/passphrase', {
      current: 'not what it is now',
      passphrase: 'eleven slow ferries turning',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.html).not.toContain('eleven slow ferries')
    const done = await here.post('/account/passphrase', {
      current: testPassphrase,
      passphrase: 'eleven slow ferries turning',
    })
    expect(done.location).toBe('/account')
    expect((await elsewhere.get('/this-week')).status).toBe(303)
    expect((await here.get('/this-week')).status).toBe(200)
    await signedIn(people.tom.email, 'eleven slow ferries turning')
  })

  test('that is short, common or one’s own name is refused in words', async () => {
    const refused = async (passphrase: string) => {
      const heard = await people.ben.browser.post('/account/passphrase', { current: testPassphrase, passphrase })
      return [heard.status, heard.page('#passphrase-error').text()]
    }
    expect(await refused('too short')).toEqual([422, expect.stringContaining('15 characters or more')])
    expect(await refused('iloveyouiloveyou')).toEqual([
      422,
      expect.stringMatching(/lists that attackers|repeats itself/),
    ])
    expect(await refused('ben okoro rowan ben')).toEqual([422, expect.stringContaining('mostly your name')])
  })
})

describe('somebody of two organisations', () => {
  test('acts for one at a time, and never for one they do not belong to', async () => {
    const house = app.database.entrances.at({ requestId: 'test' }, app.now())
    const { addMembership } = await import('#platform/identity/memberships.ts')
    const { aPerson } = await import('#modules/people/people.examples.ts')
    await house.inOrganisation(people.amira.actor, async (work) => {
      const person = await aPerson(work).called('Owen of Rowan').without()
      await addMembership(work, people.owen.account, person)
    })
    const browser = app.stranger()
    const heard = await signInTwice(app, browser, people.owen)
    expect(heard.location).toBe('/choose-organisation')
    expect((await browser.get('/people')).location).toBe('/choose-organisation')
    expect((await browser.post('/choose-organisation', { organisation: newId() })).status).toBe(404)
    await browser.post('/choose-organisation', { organisation: people.neighbour })
    expect((await browser.get('/people')).html).toContain('Saltmarsh Players')
    await browser.post('/choose-organisation', { organisation: people.charity })
    expect((await browser.get('/people')).status).toBe(403)
    expect((await people.ben.browser.post('/choose-organisation', { organisation: people.neighbour })).status).toBe(404)
  })

  test('changes the passphrase before choosing one, and both have it in their record', async () => {
    const browser = await signedIn(people.owen.email)
    const done = await browser.post('/account/passphrase', {
      current: testPassphrase,
      passphrase: 'six patient snails queueing',
    })
    expect(done.location).toBe('/account')
    const recorded = await app.database.asBoss<{ organisation_id: string }>(
      `select organisation_id from audit.entry where act = 'passphrase.changed' and organisation_id = any ($1)
        and actor in (select 'person:' || person_id from identity.membership where account_id = $2)`,
      [[people.charity, people.neighbour], people.owen.account],
    )
    expect(recorded.map((row) => row.organisation_id).sort()).toEqual([people.charity, people.neighbour].sort())
  })
})

describe('a let-in link', () => {
  async function link(email: string, made = app.now()): Promise<string> {
    const { token, digest } = newToken()
    await app.database.asBoss(
      `insert into identity.link (id, token_sha256, kind, account_id, made_at, expires_at)
        select $1, $2, 'let-in', id, $3::timestamptz, $3::timestamptz + interval '1 hour' from identity.account where email = $4`,
      [newId(), digest.toString('hex'), made, email],
    )
    return `/let-in/${token}`
  }

  test('lets its person choose a new passphrase once, ends their sessions and is in the record', async () => {
    const before = await signedIn(people.sam.email)
    const path = await link(people.sam.email)
    const browser = app.stranger()
    expect((await browser.get(path)).page('h1').text()).toBe('Choose a new passphrase')
    expect((await browser.post(path, { passphrase: 'short' })).status).toBe(422)
    const chosen = await browser.post(path, { passphrase: 'six brass anchors resting' })
    expect(chosen.location).toBe('/sign-in/second')
    expect((await browser.get('/this-week')).location).toBe('/sign-in?then=%2Fthis-week')
    const second = await browser.post('/sign-in/second', { code: await aRecoveryCode(app, people.sam.account) })
    expect(second.location).toBe('/this-week')
    expect((await browser.get('/this-week')).html).toContain('Sam Petrie')
    expect((await before.get('/this-week')).status).toBe(303)
    expect((await app.stranger().post(path, { passphrase: 'six brass anchors resting' })).status).toBe(404)
    const recorded = await app.database.asBoss(
      `select 1 from audit.entry where act = 'account.let-in-used' and $1 = any (subjects)`,
      [`person:${people.sam.id}`],
    )
    expect(recorded).toHaveLength(1)
  })

  test('is refused after an hour, and made-up links say the same', async () => {
    const old = await link(people.sam.email, new Date(app.now().getTime() - 2 * HOUR))
    const [lapsed, invented] = [await app.stranger().get(old), await app.stranger().get(`/let-in/${newToken().token}`)]
    expect([lapsed.status, invented.status]).toEqual([404, 404])
    expect(lapsed.page('main').text()).toBe(invented.page('main').text())
  })
})
