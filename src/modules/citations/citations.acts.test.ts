/** What people do with related policies and with what the policy says of the law, through the front door. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import type { Work } from '#platform/database/house.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { Heard, TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['answer_policy', 'named_answer', 'law_check', 'related_policy'])
    await app.database.asBoss(`delete from citations.${table}`)
  for (const table of ['version_statement', 'version', 'draft_statement', 'draft', 'policy'])
    await app.database.asBoss(`delete from policy.${table}`)
})

const inCharity = <T>(does: (work: Work) => Promise<T>): Promise<T> =>
  app.database.entrances.at({ requestId: 'a test' }, app.now()).inOrganisation(people.amira.actor, does)

async function inForce(kind: 'reference' | 'legal', text: string): Promise<string> {
  const statement = aStatement(text, { kind, polarity: null, topics: [] })
  await inCharity((work) => aPolicy(work, people.amira.id).called('Phones policy').adopted([statement]))
  return statement.id
}

const review = { 'review-day': '1', 'review-month': '9', 'review-year': '2027' }
const fields = (more: Record<string, string> = {}) => ({
  ...{ title: 'Safeguarding policy', link: '', owner: people.grace.id, opened: 'yes', ...review },
  ...more,
})
const text = { name: 'safeguarding.txt', bytes: Buffer.from('We keep children safe.\n') }
const link = 'https://www.example.org/policy'
const heldRows = () => app.database.asBoss<Record<string, unknown>>('select * from citations.related_policy')
const idOf = async () => String((await heldRows())[0]?.['id'] ?? '')
const mainOf = async (path: string) => (await people.amira.browser.get(path)).page('main').text()
const says = (heard: Heard) => heard.page('.govuk-error-summary').text()

async function files(): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of app.parts.files.list()) ids.push(id)
  return ids
}

describe('holding a related policy', () => {
  test('as a file: sealed, listed, and given back whole to whoever may read', async () => {
    const done = await people.amira.browser.postFile('/citations/add', fields(), text)
    expect([done.status, done.location]).toEqual([303, '/citations'])
    const page = await mainOf('/citations')
    expect(page).toContain('Safeguarding policy')
    expect(page).toContain('Grace Llwyd')
    expect(page).toContain('Opened on 20 November 2026 and found to be the current one')
    const path = `/citations/${await idOf()}/file`
    const file = await people.tom.browser.get(path)
    expect([file.status, file.html]).toEqual([200, 'We keep children safe.\n'])
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect((await people.owen.browser.get(path)).status).toBe(404)
    expect((await people.ben.browser.get(path)).status).toBe(403)
  })

  test('as a link, which is shown and never followed', async () => {
    await people.amira.browser.postFile('/citations/add', fields({ link: 'www.example.org/policy' }), undefined)
    const page = await people.amira.browser.get('/citations')
    expect(page.page(`a[href="${link}"]`).length).toBe(1)
  })

  test.each<[string, Record<string, string>, typeof text | undefined, string]>([
    ['with neither a file nor a link', {}, undefined, 'Choose a file or give a link'],
    ['with both', { link }, text, 'Choose a file or give a link, not both'],
    [
      'with a picture',
      {},
      { name: 'policy.pdf', bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
      'Choose a document',
    ],
    ['with a link that is not safe', { link: 'http://example.org' }, undefined, 'Enter a link that begins with https'],
    ['with a script for a link', { link: 'javascript:alert(1)' }, undefined, 'Enter a link that begins with https'],
    ['without saying whether it was opened', { opened: '' }, text, 'Say whether you have opened it'],
    ['as opened before', { opened: 'before' }, text, 'open it and look'],
    ['without a day', { 'review-day': '31', 'review-month': '2' }, text, 'Enter the day by which'],
  ])('is refused %s, with every word kept and no file left', async (_, more, file, complaint) => {
    const before = await files()
    const heard = await people.amira.browser.postFile('/citations/add', fields(more), file)
    expect(heard.status).toBe(422)
    expect(says(heard)).toContain(complaint)
    expect(heard.page('input[name=title]').val()).toBe('Safeguarding policy')
    expect([await heldRows(), await files()]).toEqual([[], before])
  })

  test('nobody is made to look after it who holds no role', async () => {
    const before = await files()
    const heard = await people.amira.browser.postFile('/citations/add', fields({ owner: people.ben.id }), text)
    expect([heard.status, says(heard)]).toEqual([422, expect.stringContaining('Choose somebody who holds a role')])
    expect(await files()).toEqual(before)
  })

  test('one that nobody has opened says so', async () => {
    await people.amira.browser.postFile('/citations/add', fields({ opened: 'no' }), text)
    expect(await mainOf('/citations')).toContain('Nobody has opened it yet')
  })
})

describe('changing one', () => {
  const held = async () => {
    await people.amira.browser.postFile('/citations/add', fields(), text)
    return idOf()
  }

  test('keeps the file where none is brought, and the day on which it was opened', async () => {
    const id = await held()
    const heard = await people.grace.browser.postFile(
      `/citations/${id}/edit`,
      fields({ title: 'Keeping safe', opened: 'before', _version: '1' }),
      undefined,
    )
    expect(heard.status).toBe(303)
    expect((await heldRows())[0]).toMatchObject({ title: 'Keeping safe', file_name: 'safeguarding.txt', version: 2 })
    expect((await people.amira.browser.get(`/citations/${id}/file`)).status).toBe(200)
  })

  test('another file has to be opened anew', async () => {
    const id = await held()
    const path = `/citations/${id}/edit`
    const another = { name: 'newer.txt', bytes: Buffer.from('We keep every child safe.\n') }
    const heard = await people.amira.browser.postFile(path, fields({ opened: 'before', _version: '1' }), another)
    expect([heard.status, says(heard)]).toEqual([422, expect.stringContaining('open it and look')])
    await people.amira.browser.postFile(path, fields({ opened: 'no', _version: '1' }), another)
    expect((await heldRows())[0]).toMatchObject({ file_name: 'newer.txt', opened_on: null })
  })

  test('a link takes the place of a file', async () => {
    const id = await held()
    await people.amira.browser.postFile(`/citations/${id}/edit`, fields({ link, _version: '1' }), undefined)
    expect((await heldRows())[0]).toMatchObject({ link, file_id: null, file_name: '' })
    expect((await people.amira.browser.get(`/citations/${id}/file`)).status).toBe(404)
  })

  test('two people changing one: the second sees what the first saved', async () => {
    const id = await held()
    const change = fields({ title: 'First', opened: 'before', _version: '1' })
    await people.amira.browser.postFile(`/citations/${id}/edit`, change, undefined)
    const second = await people.grace.browser.postFile(`/citations/${id}/edit`, { ...change, title: 'Mine' }, undefined)
    expect(second.status).toBe(409)
    expect(second.page('main').text()).toContain('First')
    expect(second.page('input[name=title]').val()).toBe('Mine')
  })

  test('one that is put away is shown no more, and neither is its file', async () => {
    const id = await held()
    await people.amira.browser.post(`/citations/${id}/put-away`)
    expect(await mainOf('/citations')).toContain('None is held yet')
    for (const path of ['edit', 'file', 'put-away'])
      expect((await people.amira.browser.get(`/citations/${id}/${path}`)).status).toBe(404)
  })
})

describe('a sentence that names other policies', () => {
  test('is listed with what it seems to name, and answered with what is held', async () => {
    const statement = await inForce('reference', 'See also our safeguarding policy and code of conduct.')
    const page = await people.amira.browser.get('/citations')
    expect(page.page('main').text()).toContain('Not said yet')
    const like = page.page('a[href*="usual=conduct"]').attr('href') ?? ''
    expect((await people.amira.browser.get(like)).page('input[name=title]').val()).toBe('Code of conduct')
    await people.amira.browser.postFile('/citations/add', fields(), text)
    const path = `/citations/named/${statement}`
    const form = await people.amira.browser.get(path)
    const seen = String(form.page('input[name=seen]').val())
    const none = await people.amira.browser.post(path, { says: 'all-held', seen })
    expect([none.status, says(none)]).toEqual([422, expect.stringContaining('Choose which of the policies held')])
    const done = await people.amira.browser.post(path, { says: 'all-held', seen, policies: await idOf() })
    expect(done.status).toBe(303)
    expect(await mainOf('/citations')).toContain('We hold all that it names')
  })

  test('is not answered over words that have changed meanwhile', async () => {
    const statement = await inForce('reference', 'See our code.')
    const path = `/citations/named/${statement}`
    const seen = String((await people.amira.browser.get(path)).page('input[name=seen]').val())
    await app.database.asBoss(`update policy.version_statement set text = 'See our codes.'`)
    const heard = await people.amira.browser.post(path, { says: 'not-ours', seen })
    expect(heard.status).toBe(409)
    expect(heard.page('main').text()).toContain('See our codes.')
    expect(await app.database.asBoss('select * from citations.named_answer')).toEqual([])
  })
})

describe('a sentence about the law', () => {
  const on = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' }
  const checking = async (statement: string, more: Record<string, string>) => {
    const path = `/citations/laws/${statement}`
    const seen = String((await people.amira.browser.get(path)).page('input[name=seen]').val())
    return people.amira.browser.post(path, { ...on, seen, says: 'right', instead: '', how: 'Read its page.', ...more })
  }

  test('of another nation is warned of, as our own reading', async () => {
    const statement = await inForce('legal', 'We follow Getting it right for every child (GIRFEC).')
    for (const path of ['/citations/laws', `/citations/laws/${statement}`]) {
      const page = await mainOf(path)
      expect(page).toContain('As far as we know, Getting it right for every child is for Scotland')
      expect(page).toContain('check before relying on this')
    }
  })

  test('is checked with how somebody knows', async () => {
    const statement = await inForce('legal', 'The Data Protection Act 2018 applies.')
    expect((await checking(statement, {})).status).toBe(303)
    const page = await mainOf('/citations/laws')
    expect(page).toContain('It is right for our nation (20 November 2026: Read its page.)')
    expect(page).toContain('To be checked again by 20 November 2027')
  })

  test('that is out of date says what is right instead', async () => {
    const statement = await inForce('legal', 'The Data Protection Act 1998 applies.')
    expect(says(await checking(statement, { says: 'out-of-date' }))).toContain('Say what is right instead')
    await checking(statement, { says: 'out-of-date', instead: 'The Act of 2018.' })
    expect(await mainOf('/citations/laws')).toContain('Out of date: change the policy')
    expect(await mainOf('/citations/laws')).toContain('The Act of 2018.')
  })

  test.each([
    ['without how', { how: ' ' }, 'Say how you know'],
    ['tomorrow', { 'on-day': '21' }, 'The day must be today or earlier'],
    ['without what was found', { says: '' }, 'Choose what you found'],
  ])('is not checked %s', async (_, more, complaint) => {
    const heard = await checking(await inForce('legal', 'The Equality Act 2010 applies.'), more)
    expect([heard.status, says(heard)]).toEqual([422, expect.stringContaining(complaint)])
    expect(await app.database.asBoss('select * from citations.law_check')).toEqual([])
  })
})
