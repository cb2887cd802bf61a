/** Making and adopting the papers about personal data, as a coordinator and a trustee do it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const said = {
  contactRole: 'Online safety coordinator',
  contactEmail: 'safety@rowan.test',
  contactPhone: '',
  registration: '',
  successor: 'The county’s music service',
  keptWhere: 'own-machine',
  basis: 'legitimate-interests',
}

/** The form as it is filled in by our suggestions, and what is said besides. */
async function filled(change: Record<string, string> = {}): Promise<Record<string, string>> {
  const form = await people.amira.browser.get('/privacy/facts')
  const typed = form
    .page('main input:not([type=radio])')
    .toArray()
    .map((input) => [form.page(input).attr('name') ?? '', form.page(input).attr('value') ?? ''])
  return { ...Object.fromEntries(typed), ...said, ...change }
}

test('who made nothing yet is asked a few questions, with our suggestions filled in', async () => {
  const { browser } = people.amira
  expect((await browser.post('/privacy/papers')).location).toBe('/privacy/facts')
  const form = await browser.get('/privacy/facts')
  expect(form.page('input[name=months-young-people]').attr('value')).toBe('24')
  expect(form.page('main').text()).toContain('Nobody has checked them for you')
})

test('what is missing is asked for, and nothing typed is lost', async () => {
  const again = await people.amira.browser.post(
    '/privacy/facts',
    await filled({ contactEmail: '', successor: '', 'months-care': 'long' }),
  )
  expect(again.status).toBe(422)
  const fields = again
    .page('.govuk-error-summary a')
    .toArray()
    .map((link) => again.page(link).attr('href'))
  expect(fields).toEqual(['#contactEmail', '#successor', '#months-care'])
  expect(again.page('input[name=contactRole]').attr('value')).toBe('Online safety coordinator')
})

test('the papers say what was answered, and a trustee adopts one by typing their name', async () => {
  const { browser } = people.amira
  expect((await browser.post('/privacy/facts', await filled())).location).toBe('/privacy')
  expect((await browser.post('/privacy/papers')).location).toBe('/privacy')
  const list = await people.tom.browser.get('/privacy')
  const links = list.page('main a[href^="/privacy/papers/"]')
  expect(links).toHaveLength(6)
  const at = list.page(links.get(1)).attr('href') ?? ''
  const paper = await people.tom.browser.get(at)
  const words = paper.page('main').text()
  expect(words).toContain('Rowan Tree Music')
  expect(words).toContain('safety@rowan.test')
  expect(words).toContain('The county’s music service takes the records over.')
  expect((await people.tom.browser.post(`${at}/adopt`, { signature: 'Somebody Else' })).status).toBe(422)
  expect((await people.tom.browser.post(`${at}/adopt`, { signature: 'tom  ferris' })).location).toBe(at)
  expect((await people.grace.browser.post(`${at}/adopt`, { signature: 'Grace Llwyd' })).status).toBe(422)
  expect((await people.tom.browser.get(at)).page('main').text()).toContain('tom ferris')
})

test('a paper can be kept as Word; who holds no role reads none, and neighbours find none', async () => {
  const at = (await people.amira.browser.get('/privacy')).page('main a[href^="/privacy/papers/"]').attr('href') ?? ''
  const word = await people.amira.browser.get(`${at}/word`)
  expect([word.status, word.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attachment;/)])
  expect((await people.ben.browser.get(at)).status).toBe(403)
  expect((await people.owen.browser.get(at)).status).toBe(404)
})

test('an older paper cannot be adopted once there is a newer one', async () => {
  const { browser } = people.amira
  const old = (await browser.get('/privacy')).page('main a[href^="/privacy/papers/"]').last().attr('href') ?? ''
  await browser.post('/privacy/papers')
  const refused = await browser.post(`${old}/adopt`, { signature: people.amira.name })
  expect([refused.status, refused.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('There is a newer one'),
  ])
})

test('two people answer at once: the second sees that somebody did', async () => {
  const typed = await filled()
  const version = typed['_version'] ?? ''
  await people.grace.browser.post('/privacy/facts', { ...typed, contactRole: 'Safeguarding lead', _version: version })
  const second = await people.amira.browser.post('/privacy/facts', { ...typed, _version: version })
  expect(second.status).toBe(409)
  expect(second.page('main').text()).toContain('Safeguarding lead')
})
