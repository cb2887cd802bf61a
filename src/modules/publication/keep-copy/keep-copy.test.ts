/** Copies to keep: the same words to the letter in every format, made once however many ask, and whole for those inside. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { VersionToShow } from '#modules/policy/index.ts'
import { aStatement } from '#modules/policy/policy.examples.ts'
import { textOf } from '#platform/papers/paper.ts'
import { plain, wordsOfDocx, wordsOfHtml, wordsOfPdf } from '#platform/papers/words-for-tests.ts'
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
beforeAll(async () => {
  app = await testApp()
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
