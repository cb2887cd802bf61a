/** Choosing, looking, publishing and taking back; and the looks from outside that come after. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { trustedProxies } from '#platform/http/origin-of-request.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp, testOrigin } from '#tests/support/test-app.ts'
import { aReachCheck } from '../publication.examples.ts'
import { publicationReminders } from '../publication.reminders.ts'

let app: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
let policy: string
const outside = 'https://kept.example.org'
beforeAll(async () => {
  const settings = {
    ownOrigins: [outside, testOrigin],
    trusted: trustedProxies(['127.0.0.1']),
    metricsToken: undefined,
  }
  app = await testApp({ settings })
  people = await someCharities(app)
  policies = policiesOf(app, people)
  policy = (await policies.inForce('Online safety policy')).policy
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['page', 'address', 'reach_check']) await app.database.asBoss(`delete from publication.${table}`)
  await goTo('2026-11-20T09:00:00Z')
})

/** Everybody has just signed in. */
async function goTo(moment: string): Promise<void> {
  app.setNow(new Date(moment))
  await app.database.asBoss('update identity.session set last_seen_at = $1, created_at = $1', [app.now()])
}

const choices = (change: Record<string, string> = {}) => ({
  policy,
  name: 'Rowan Tree Music',
  slug: 'rowan-tree',
  language: 'en',
  welsh: 'yes',
  contacts: 'yes',
  ...change,
})

const prepare = ({ browser }: Someone, change?: Record<string, string>) =>
  browser.post('/publication/prepare', choices(change))

async function publish(by: Someone = people.amira, change?: Record<string, string>): Promise<string> {
  const page = (await prepare(by, change)).location ?? ''
  expect((await by.browser.post(`${page}/publish`)).status).toBe(303)
  return page
}

test('two people who prepare a page at the same time both do: the later takes the place of the earlier', async () => {
  const heard = await Promise.all([
    prepare(people.amira, { slug: 'one-way' }),
    prepare(people.grace, { slug: 'another' }),
  ])
  expect(heard.map(({ status }) => status)).toEqual([303, 303])
  const rows = await app.database.asBoss<{ ended_how: string | null }>('select ended_how from publication.page')
  expect(rows.map(({ ended_how }) => ended_how).toSorted()).toEqual([null, 'replaced'])
})

const seen = (slug: string) => app.stranger().get(`/public/${slug}`)

test('nothing is shown before it was looked at and published', async () => {
  const prepared = await prepare(people.amira)
  expect((await seen('rowan-tree')).status).toBe(404)
  const preview = await people.amira.browser.get(prepared.location ?? '')
  const said = preview.page('main').text()
  expect(said).toContain(`It would be at ${outside}/public/rowan-tree.`)
  expect(said).toContain('Nobody is named on the page.')
  expect(said).toContain('We ask before we take a picture.')
  await people.amira.browser.post(`${prepared.location}/publish`)
  expect((await seen('rowan-tree')).status).toBe(200)
})

test('what is wrong is said beside it, and nothing that was typed is lost', async () => {
  const heard = await prepare(people.amira, { slug: 'No Good', name: '', welsh: '' })
  expect(heard.status).toBe(422)
  expect(heard.page('#slug').val()).toBe('No Good')
  expect(heard.page('.govuk-error-summary a').length).toBe(3)
})

test.each([
  'reach',
  '../etc',
  "x'; drop table x;--",
  'a',
  'ÄÖÜ-abc',
])('the address word “%s” is refused', async (slug) => {
  expect((await prepare(people.amira, { slug })).status).toBe(422)
})

test('a policy of another organisation cannot be shown, nor one that is not in force', async () => {
  const { policy: draft } = await policies.aDraft()
  for (const wrong of [draft, newId()]) expect((await prepare(people.amira, { policy: wrong })).status).toBe(422)
  expect((await prepare(people.owen)).status).toBe(422)
})

test('trustees, alternates and administrators look and change nothing', async () => {
  const page = await publish()
  for (const who of [people.tom, people.sam, people.ada]) {
    expect((await who.browser.get('/publication')).status).toBe(200)
    expect((await who.browser.get(page)).status).toBe(200)
    expect((await who.browser.post(`${page}/take-back`)).status).toBe(403)
    expect((await prepare(who)).status).toBe(403)
  }
  expect((await seen('rowan-tree')).status).toBe(200)
})

test('changed, the new page takes the place of the old one, and the old address leads nowhere', async () => {
  await publish()
  app.setNow(new Date('2026-11-20T09:01:00Z'))
  await publish(people.grace, { slug: 'rowan-tree-music', name: 'Rowan Tree' })
  expect([(await seen('rowan-tree')).status, (await seen('rowan-tree-music')).status]).toEqual([404, 200])
  expect((await people.amira.browser.get('/publication')).page('main').text()).toContain('/public/rowan-tree-music')
})

describe('an address word', () => {
  const ofOwen = async () => {
    const owens = policiesOf(app, { ...people, amira: people.owen })
    return { policy: (await owens.inForce('Their policy')).policy, name: 'Saltmarsh Players' }
  }

  test('that another organisation has is taken, and whose it is nobody is told', async () => {
    await publish()
    const heard = await prepare(people.owen, await ofOwen())
    expect(heard.status).toBe(422)
    expect(heard.page('#slug-error').text()).toContain('taken')
    expect(heard.html).not.toContain('Rowan Tree')
  })

  test('stays with its organisation for a year after it was left, and is free then', async () => {
    const page = await publish()
    await people.amira.browser.post(`${page}/take-back`)
    const theirs = await ofOwen()
    await goTo('2027-11-19T09:00:00Z')
    expect((await prepare(people.owen, theirs)).status).toBe(422)
    await goTo('2027-11-21T09:00:00Z')
    expect((await prepare(people.owen, theirs)).status).toBe(303)
    expect((await prepare(people.amira)).status).toBe(422)
  })

  test('can be had again by the organisation that left it', async () => {
    const page = await publish()
    await people.amira.browser.post(`${page}/take-back`)
    app.setNow(new Date('2026-11-20T09:02:00Z'))
    await publish()
    expect((await seen('rowan-tree')).status).toBe(200)
  })

  test('that two organisations want at once is given to one', async () => {
    const theirs = await ofOwen()
    const both = await Promise.all([prepare(people.amira), prepare(people.owen, theirs)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  })
})

test('a page that was taken back cannot be taken back again, nor by the neighbour', async () => {
  const page = await publish()
  expect((await people.owen.browser.post(`${page}/take-back`)).status).toBe(404)
  expect((await people.amira.browser.post(`${page}/take-back`)).status).toBe(303)
  expect((await people.amira.browser.post(`${page}/take-back`)).status).toBe(404)
  expect((await people.amira.browser.get('/publication')).page('main').text()).toContain('It was taken back on')
})

describe('a look from outside', () => {
  const proxied = (address: string) => ({
    host: 'kept.example.org',
    'x-forwarded-for': address,
    'x-forwarded-proto': 'https',
  })
  const begin = async () => {
    const check = (await people.amira.browser.post('/publication/reach')).location ?? ''
    const address = (await people.amira.browser.get(check)).page('.kept-address').text()
    expect(address.startsWith(`${outside}/public/reach/`)).toBe(true)
    return { check, path: address.slice(outside.length) }
  }
  const open = (path: string, from: string) => app.stranger().get(path, proxied(from))
  const codeOn = (heard: Awaited<ReturnType<typeof open>>) => heard.page('.kept-code__value').text()

  test('shows its code to a phone outside, and to none in the same network', async () => {
    const { check, path } = await begin()
    const near = await open(path, '192.168.1.20')
    expect([near.status, codeOn(near)]).toEqual([200, ''])
    const code = codeOn(await open(path, '203.0.113.9'))
    expect(code.replaceAll(' ', '')).toMatch(/^[2-9A-Z]{6}$/)
    expect((await people.amira.browser.post(check, { code: 'AAAAAA' })).status).toBe(422)
    expect((await people.amira.browser.post(check, { code: code.toLowerCase() })).location).toBe('/publication')
    expect((await open(path, '203.0.113.9')).status).toBe(404)
  })

  test('is over after a day', async () => {
    const { check, path } = await begin()
    const code = codeOn(await open(path, '203.0.113.9'))
    await goTo('2026-11-21T09:01:00Z')
    expect((await open(path, '203.0.113.9')).status).toBe(404)
    expect((await people.amira.browser.post(check, { code })).status).toBe(422)
  })

  test('is not kept by anybody, and an address that nobody was given shows nothing', async () => {
    const { path } = await begin()
    expect((await open(path, '203.0.113.9')).headers.get('cache-control')).toBe('no-store')
    expect((await open('/public/reach/0123456789abcdef0123', '203.0.113.9')).status).toBe(404)
  })

  test('is what a poster waits for', async () => {
    await publish()
    expect((await people.amira.browser.get('/publication/poster')).page('h1').text()).toBe('A poster for your wall')
    expect((await people.amira.browser.get('/publication/poster.pdf')).location).toBe('/publication/poster')
    const { check, path } = await begin()
    await people.amira.browser.post(check, { code: codeOn(await open(path, '203.0.113.9')) })
    const poster = await people.tom.browser.get('/publication/poster')
    const said = poster.page('main').text()
    expect(said.indexOf('999')).toBeLessThan(said.indexOf('kept.example.org/public/rowan-tree'))
    expect(poster.page('main img').attr('alt')).toContain(`${outside}/public/rowan-tree`)
    const pdf = await people.tom.browser.get('/publication/poster.pdf')
    expect([pdf.status, pdf.html.slice(0, 5)]).toEqual([200, '%PDF-'])
  })
})

test('no page for reports can be published, and what it waits for is said', async () => {
  const said = (await people.tom.browser.get('/publication/reporting')).page('main').text()
  expect(said).toContain('Kept publishes none before all of this is done.')
  expect(said).toContain('It is not built yet.')
})

describe('what waits', () => {
  const waiting = async (who = people.amira) => {
    const reminders = await policies.inCharity((work) => publicationReminders(work, who.actor))
    return reminders.map(({ title }) => title)
  }

  test('is to publish, then to look from outside; nothing for those who may do neither', async () => {
    expect(await waiting()).toEqual(['Show your policy to everybody'])
    await prepare(people.amira)
    expect(await waiting()).toEqual(['Your public page waits'])
    await publish(people.amira, { slug: 'rowan-tree-2' })
    expect(await waiting()).toEqual(['Can people outside reach your page?'])
    expect(await waiting(people.tom)).toEqual([])
    await policies.inCharity((work) => aReachCheck(work, people.amira.id, app.parts.digest).passed())
    expect(await waiting()).toEqual([])
  })
})
