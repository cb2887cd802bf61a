/** Copies to keep: the same words to the letter in every format, made once however many ask, and whole for those inside. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { VersionToShow } from '#modules/policy/index.ts'
import { aStatement } from '#modules/policy/policy.examples.ts'
import { textOf } from '#platform/papers/paper.ts'
import { aPaper } from '#platform/papers/papers-for-tests.ts'
import { plain, wordsOfDocx, wordsOfHtml, wordsOfPdf } from '#platform/papers/words-for-tests.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { policiesOf } from '#tests/support/policies.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aPage } from '../publication.examples.ts'
import { publicPaper } from '../publication.paper.rules.ts'

let app: TestApp
let people: Charities
let version: string
const texts: string[] = []
beforeAll(async () => {
  app = await testApp()
  app.database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      texts.push(JSON.stringify(given[0]).replaceAll('\\', ''))
      return query(...given)
    }) as typeof client.query
  })
  people = await someCharities(app)
  const policies = policiesOf(app, people)
  const adopted = await policies.inForce('Online safety: “the policy”', [
    aStatement('Whom to ask', { kind: 'heading' }),
    aStatement('Amira Castell is our coordinator.', { kind: 'contact' }),
    aStatement('Staff must not:', { kind: 'heading', level: 0 }),
    aStatement('share <pictures> & names – ever', { polarity: 'never' }),
    aStatement('Gofynnwn cyn tynnu llun: ŵ, ŷ.'),
  ])
  version = adopted.version
  await policies.inCharity((work) => aPage(work, people.amira.id).published(adopted.policy))
})
afterAll(() => app.close())

const path = (format: string) => `http://localhost:8321/public/rowan-tree-music/policy.${format}`
const take = async (format: string) => {
  const response = await app.fetch(new Request(path(format), { headers: { host: 'localhost:8321' } }))
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) }
}
const copies = () => app.database.asBoss<{ format: string }>('select format from publication.copy order by format')

test('PDF, Word document and web page hold the same words, which are those of the public page', async () => {
  const [pdf, docx, html] = [await take('pdf'), await take('docx'), await take('html')]
  expect([pdf, docx, html].map(({ response }) => response.status)).toEqual([200, 200, 200])
  const words = wordsOfHtml(new TextDecoder().decode(html.bytes))
  expect(wordsOfPdf(pdf.bytes)).toBe(words)
  expect(wordsOfDocx(docx.bytes)).toBe(words)
  const page = await app.stranger().get('/public/rowan-tree-music')
  const statements = page
    .page('main h3.govuk-heading-m, main .govuk-list--spaced li')
    .map((_, one) => page.page(one).text())
    .get()
  expect(statements.length).toBeGreaterThan(3)
  for (const one of statements) expect(words).toContain(plain([one]))
  expect(words).toContain('[name not shown] is our coordinator.')
  expect(words).not.toContain('Castell')
})

test('each is a file to keep with a plain name, and may be kept by anybody for half a minute', async () => {
  const { response } = await take('pdf')
  const { headers } = response
  expect(headers.get('content-disposition')).toContain('filename="online-safety-the-policy-1.pdf"')
  expect(headers.get('content-type')).toBe('application/pdf')
  expect(headers.get('cache-control')).toBe('public, max-age=30, must-revalidate')
  expect((await take('html')).response.headers.get('content-type')).toBe('application/octet-stream')
})

test('a crowd that asks at once makes it once, and a minute later the same bytes are given', async () => {
  await app.database.asBoss('delete from publication.copy')
  app.setNow(new Date('2026-11-20T10:00:00Z'))
  const crowd = await Promise.all(Array.from({ length: 20 }, () => take('docx')))
  expect(await copies()).toEqual([{ format: 'docx' }])
  app.setNow(new Date('2026-11-20T10:05:00Z'))
  const later = await take('docx')
  for (const { bytes } of crowd) expect(Buffer.compare(bytes, later.bytes)).toBe(0)
})

test('those who act for the organisation get the words as they were signed, names and all', async () => {
  const heard = await people.tom.browser.get(`/publication/versions/${version}/policy.html`)
  expect([heard.status, heard.headers.get('cache-control')]).toEqual([200, 'no-store'])
  expect(heard.html).toContain('Amira Castell is our coordinator.')
  expect((await people.owen.browser.get(`/publication/versions/${version}/policy.html`)).status).toBe(404)
  expect((await people.ben.browser.get(`/publication/versions/${version}/policy.html`)).status).toBe(403)
})

test('a page that is taken back while its copy is printed gives no copy', async () => {
  await app.database.asBoss('delete from publication.copy')
  app.setNow(new Date('2026-11-20T12:00:00Z'))
  const before = writePdf(aPaper([{ kind: 'list', items: Array.from({ length: 1_500 }, (_, at) => `Item ${at}`) }]))
  texts.length = 0
  const asked = take('pdf')
  await vi.waitFor(() => expect(texts.some((text) => text.includes('"publication"."copy"'))).toBe(true))
  await app.database.asBoss(
    `update publication.page set ended_at = now(), ended_by = published_by, ended_how = 'taken-back'`,
  )
  expect((await asked).response.status).toBe(404)
  await before
})

describe('where no PDF can be made', () => {
  const many = Array.from({ length: 1_600 }, (_, at) => at)

  test('because the policy is too long, a page says so and leads to the copies that hold the same words', async () => {
    const policies = policiesOf(app, people)
    const { policy, version: long } = await policies.inForce(
      'A long policy',
      many.flatMap((at) => [aStatement(`Part ${at}`, { kind: 'heading' }), aStatement(`We do ${at}.`)]),
    )
    await policies.inCharity((work) => aPage(work, people.amira.id).published(policy, { slug: 'long' }))
    for (const _ of ['first', 'again']) {
      const heard = await app.stranger().get('/public/long/policy.pdf')
      expect([heard.status, heard.page('h1').text()]).toEqual([200, 'There is no PDF of this'])
      expect(heard.page('main').text()).toContain('too long for one PDF')
      expect(heard.page('main a[href="/public/long/policy.docx"]')).toHaveLength(1)
      expect(heard.page('a.govuk-exit-this-page__button')).toHaveLength(1)
      app.setNow(new Date('2026-11-20T11:00:00Z'))
    }
    app.setNow(new Date('2026-11-20T09:10:00Z'))
    const inside = await people.amira.browser.get(`/publication/versions/${long}/policy.pdf`)
    expect([inside.status, inside.page('h1').text()]).toEqual([200, 'There is no PDF of this'])
    expect(inside.page(`main a[href="/publication/versions/${long}/policy.docx"]`)).toHaveLength(1)
  })
})

test('a paper is the same paper as long as its words are', () => {
  const shown: VersionToShow = {
    ...{ id: 'v', policy: 'p', number: 2, title: 'Our policy', adoptedOn: '2026-11-01', nextReviewOn: '2027-11-01' },
    adopter: { name: 'Tom Ferris', role: 'Chair' },
    names: [],
    sections: [],
  }
  const paper = publicPaper({ version: shown, name: 'Rowan Tree Music', language: 'cy', leavesOut: true })
  expect(textOf(paper)).toContain('Mae rhai enwau pobl wedi’u gadael allan o’r copi hwn.')
  expect(textOf(paper).join(' ')).not.toContain('Tom Ferris')
})
