/** What everybody reads: the same for whoever asks, in two languages, with nobody's name in it, and gone once it was taken back. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aLine, anOwnContact } from '#modules/helplines/helplines.examples.ts'
import { aStatement } from '#modules/policy/policy.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPage } from '../publication.examples.ts'

let app: TestApp
/** Another process on the same database. */
let other: TestApp
let people: Charities
let policies: ReturnType<typeof policiesOf>
const texts: string[] = []
beforeAll(async () => {
  app = await testApp()
  app.database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      texts.push(JSON.stringify(given[0]))
      return query(...given)
    }) as typeof client.query
  })
  other = await testApp({}, undefined, app.database)
  people = await someCharities(app)
  policies = policiesOf(app, people)
})
afterAll(() => app.close())

let minutes = 0
beforeEach(async () => {
  for (const table of ['publication.page', 'publication.address', 'helplines.naming_answer', 'helplines.naming'])
    await app.database.asBoss(`delete from ${table}`)
  await app.database.asBoss('delete from helplines.line')
  // What was made for the test before is not shown any more.
  minutes += 1
  wait(0)
})

/** Both processes have the same time. */
function wait(seconds: number): void {
  const now = new Date(Date.parse('2026-11-20T09:00:00Z') + minutes * 60_000 + seconds * 1_000)
  app.setNow(now)
  other.setNow(now)
}

const inCharity = <T>(does: (work: Work) => Promise<T>): Promise<T> => policies.inCharity(does)
const by = () => people.amira.id

async function publish(statements = someWords(), choices: Parameters<ReturnType<typeof aPage>['published']>[1] = {}) {
  const { policy } = await policies.inForce('Online safety policy', statements)
  return inCharity((work) => aPage(work, by()).published(policy, choices))
}

const someWords = () => [
  aStatement('Pictures', { kind: 'heading' }),
  aStatement('We ask before we take a picture.'),
  aStatement('<script>alert("hi")</script> & <b>bold</b> are words to us.'),
]

const path = '/public/rowan-tree-music'
const read = (at = path, headers?: Record<string, string>) => app.stranger().get(at, headers)

test('helplines stand first, then what the page is, then the policy in its own words', async () => {
  await publish()
  const heard = await read()
  expect(heard.status).toBe(200)
  const said = heard.page('main').text().replaceAll('\u00a0', ' ')
  const places = [
    'Worried?',
    '999',
    '0800 1111',
    'What this page is',
    'Online safety policy',
    'We ask before',
    'Keep a copy',
  ]
  const found = places.map((words) => said.indexOf(words))
  expect(found.includes(-1)).toBe(false)
  expect(found).toEqual([...found].sort((one, two) => one - two))
  expect(heard.page('a.govuk-exit-this-page__button').attr('href')).toMatch(/^https:/)
  expect(heard.page('script')).toHaveLength(0)
})

test('words of a policy stay words, whatever they look like', async () => {
  await publish()
  const heard = await read()
  expect(heard.page('main').text()).toContain('<script>alert("hi")</script> & <b>bold</b> are words to us.')
  expect(heard.page('main b, main script')).toHaveLength(0)
})

test('in Welsh its own words are Welsh, and the policy’s are marked as what they are', async () => {
  await publish()
  const heard = await read(`${path}/cymraeg`)
  expect([heard.status, heard.page('html').attr('lang')]).toEqual([200, 'cy'])
  expect(heard.page('h1').text()).toBe('Rowan Tree Music: cadw’n ddiogel ar-lein')
  expect(heard.page('[lang=en]').text()).toContain('We ask before we take a picture.')
  expect(heard.page(`a[hreflang=en]`).attr('href')).toBe(path)
  minutes += 1
  wait(0)
  await app.database.asBoss('update publication.page set has_welsh = false')
  expect((await read(`${path}/cymraeg`)).status).toBe(404)
})

test('a version that is adopted later is shown without anybody publishing it', async () => {
  const page = await publish()
  const [row] = await app.database.asBoss<{ policy_id: string }>(
    'select policy_id from publication.page where id = $1',
    [page],
  )
  const draft = await policies.begin(row?.policy_id ?? '')
  await app.database.asBoss(
    `update policy.draft_statement set text = 'We never take pictures at all.' where draft_id = $1 and place = 1`,
    [draft],
  )
  await policies.adopt(draft)
  wait(11)
  expect((await read()).page('main').text()).toContain('We never take pictures at all.')
})

describe('it is the same for everybody', () => {
  test('cookies of whoever is signed in change nothing and none is set', async () => {
    await publish()
    const [signedIn, stranger] = [await people.amira.browser.get(path), await read()]
    expect(signedIn.html).toBe(stranger.html)
    expect(signedIn.html).not.toContain(people.amira.name)
    expect(signedIn.headers.getSetCookie()).toEqual([])
    expect(signedIn.headers.get('cache-control')).toBe('public, max-age=30, must-revalidate')
    expect(signedIn.headers.get('vary')).toBe('accept-encoding')
    texts.length = 0
    minutes += 1
    wait(0)
    await people.amira.browser.get(path)
    expect(texts.filter((text) => text.includes('find_session'))).toEqual([])
  })

  test('whoever has it already is told so, and nothing is sent again', async () => {
    await publish()
    const etag = (await read()).headers.get('etag') ?? ''
    const again = await read(path, { 'if-none-match': etag })
    expect([again.status, again.html]).toEqual([304, ''])
    expect((await read(path, { 'if-none-match': '"another"' })).status).toBe(200)
  })

  test('a page of somebody’s own is never kept by anybody', async () => {
    const pages = ['/publication', '/publication/prepare', '/this-week']
    for (const one of pages) expect((await people.amira.browser.get(one)).headers.get('cache-control')).toBe('no-store')
  })
})

describe('what is not there', () => {
  const nowhere = [
    '/public/never-was',
    '/public/Rowan-Tree',
    '/public/%00',
    '/public/a--b',
    `/public/${'a'.repeat(3_000)}`,
  ]

  test('looks the same, and takes the same questions, whether it was taken back, never was or cannot be', async () => {
    const page = await publish(undefined, { slug: 'taken-back' })
    await inCharity((work) => aPage(work, by()).takenBack(page))
    const { policy } = await policies.inForce()
    await inCharity((work) => aPage(work, by()).prepared(policy, { slug: 'only-prepared' }))
    const asked = async (at: string) => {
      texts.length = 0
      const { status, html } = await read(at)
      return { status, html, questions: texts.map((text) => text.replace(/"values":\[.*?\]/g, '')) }
    }
    const first = await asked('/public/taken-back')
    expect([first.status, first.questions.length > 0]).toEqual([404, true])
    for (const one of [
      '/public/only-prepared',
      '/public/taken-back/cymraeg',
      '/public/taken-back/policy.pdf',
      ...nowhere,
    ])
      expect({ at: one, ...(await asked(one)) }).toEqual({ at: one, ...first })
  })

  test('is in English whatever language somebody chose, so that a cookie shows nothing', async () => {
    const browser = app.stranger()
    await browser.get('/language/cy')
    expect((await browser.get('/public/never-was')).page('h1').text()).toBe('There is nothing here')
  })

  test('is not kept: a page that is published is there at once', async () => {
    expect((await read()).status).toBe(404)
    await publish()
    expect((await read()).status).toBe(200)
  })
})

test('taken back, it is gone from every process within ten seconds, and from browsers within forty', async () => {
  const page = await publish()
  expect([(await read()).status, (await other.stranger().get(path)).status]).toEqual([200, 200])
  await people.amira.browser.post(`/publication/pages/${page}/take-back`)
  wait(11)
  expect([(await read()).status, (await other.stranger().get(path)).status]).toEqual([404, 404])
  const seconds = /max-age=(\d+)/.exec((await people.amira.browser.get('/public/x')).headers.get('cache-control') ?? '')
  expect(seconds).toBeNull()
})

test('a crowd that asks at once is answered from one making', async () => {
  await publish()
  texts.length = 0
  const heard = await Promise.all(Array.from({ length: 50 }, () => read()))
  expect(new Set(heard.map(({ status, html }) => `${status} ${html}`)).size).toBe(1)
  expect(texts.filter((text) => text.includes('find_publication'))).toHaveLength(1)
})

describe('a person is named', () => {
  const named = async (answer?: 'yes' | 'no') =>
    inCharity(async (work) => {
      const lines = aLine(work, by())
      const line = await lines.shown(anOwnContact)
      return lines.named(line, people.grace.id, answer)
    })

  test('only once they have agreed themselves, and not a moment after they take it back', async () => {
    await publish()
    const naming = await named()
    expect((await read()).html).not.toContain('Grace Llwyd')
    await people.grace.browser.post(`/helplines/namings/${naming}`, { answer: 'yes' })
    wait(11)
    expect((await read()).page('main').text()).toContain('Safeguarding lead: Grace Llwyd')
    await people.grace.browser.post(`/helplines/namings/${naming}`, { answer: 'no' })
    wait(22)
    expect((await read()).html).not.toContain('Grace Llwyd')
  })

  test('nowhere where a commitment in force forbids it, whatever they said', async () => {
    await publish([
      ...someWords(),
      aStatement('We never publish the names of staff on our website.', {
        polarity: 'never',
        topics: ['website-personal-data'],
      }),
    ])
    await named('yes')
    const heard = await read()
    expect(heard.page('main').text()).toContain('safeguarding@rowan.test')
    expect(heard.html).not.toContain('Grace Llwyd')
    const said = await people.amira.browser.get('/publication')
    expect(said.page('main').text()).toContain('“We never publish the names of staff on our website.”')
    await app.database.asBoss(`delete from policy.version_statement where text like 'We never publish the names%'`)
  })

  test('not by the policy’s own words either: they say that a name is left out', async () => {
    await publish([
      aStatement('Our coordinator is Amira Castell (amira.castell@rowan.test).', { kind: 'contact' }),
      aStatement('We ask first.'),
    ])
    const said = (await read()).page('main').text()
    expect(said).toContain('Our coordinator is [name not shown] ([address not shown]).')
    expect(said).toContain('Some names of people are left out')
  })

  test('nobody where contacts are not to be shown', async () => {
    await publish(undefined, { shows_contacts: false })
    await named('yes')
    expect((await read()).html).not.toContain('safeguarding@rowan.test')
  })
})
