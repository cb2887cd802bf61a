/** What people do with contacts and helplines, through the front door. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aLine, anOwnContact } from './helplines.examples.ts'
import { listRoleContacts, listShownLines } from './helplines.questions.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['naming_answer', 'naming', 'line_check', 'line'])
    await app.database.asBoss(`delete from helplines.${table}`)
})

const inCharity = <T>(does: (work: Work) => Promise<T>): Promise<T> =>
  app.database.entrances.at({ requestId: 'a test' }, app.now()).inOrganisation(people.amira.actor, does)
const aShownLine = (content = {}) => inCharity((work) => aLine(work, people.amira.id).shown(content))
const titles = async () => (await inCharity(listShownLines)).map(({ title }) => title)
const own = {
  role: 'lead',
  title: 'Safeguarding lead',
  helpFor: 'Tell us about a worry.',
  phone: '',
  email: 'safeguarding@rowan.test',
  web: '',
  hours: '',
}
const mainOf = async (path: string, who: 'amira' | 'grace' | 'tom' | 'ben' = 'amira') =>
  (await people[who].browser.get(path)).page('main').text()

describe('choosing', () => {
  test('offers what is for the nation, says where each is known from, and shows what was chosen', async () => {
    const form = await people.amira.browser.get('/helplines/suggested')
    const offered = form.page('main').text()
    expect(offered).toContain('Meic')
    expect(offered).not.toContain('Parentline Scotland')
    expect(offered).toContain('Not checked by us yet. Check before relying on this.')
    const done = await people.amira.browser.post('/helplines/suggested', { lines: 'childline\nemergency-999' })
    expect([done.status, done.location]).toEqual([303, '/helplines'])
    expect(await titles()).toEqual(['Police, ambulance or fire: 999', 'Childline'])
    const page = await mainOf('/helplines')
    expect(page).toContain('Not checked yet')
    expect(page).toContain('Check before relying on this')
    expect(page).toContain('Still to add: a contact of your own')
    expect(await mainOf('/helplines/suggested')).not.toContain('Childline, 0800')
  })

  test('once a person has checked a line, the warning beside it is gone', async () => {
    await people.amira.browser.post('/helplines/suggested', { lines: 'childline' })
    const [line] = await inCharity(listShownLines)
    const answers = { [`how-${line?.id}`]: 'rang', [`result-${line?.id}`]: 'works', [`seen-${line?.id}`]: '1' }
    await people.amira.browser.post('/helplines/check', { ...today, ...answers })
    const page = await mainOf('/helplines')
    expect(page).not.toContain('Check before relying on this')
    expect(page).toContain('Last found to work on 20 November 2026')
  })
})

const today = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' }
const council = { purpose: 'local', title: 'Front door', helpFor: 'Worried about a child.', phone: '01632 960 001' }

describe('adding and changing', () => {
  test.each([
    ['without a way to reach it', { ...council, phone: '' }, 'Enter a telephone number, an e-mail address or a web'],
    ['with a web address that is none', { ...council, web: 'javascript:alert(1)' }, 'Enter a web address such as'],
    ['with a password in the address', { ...council, web: 'https://a:b@example.org' }, 'Enter a web address such as'],
    ['without what it is for', { ...council, helpFor: ' ' }, 'Say what it is for'],
  ])('a line is not added %s', async (_, fields, says) => {
    const heard = await people.amira.browser.post('/helplines/add', fields)
    expect(heard.status).toBe(422)
    expect(heard.page('.govuk-error-summary').text()).toContain(says)
    expect(heard.page('input[name=title]').val()).toBe('Front door')
    expect(await titles()).toEqual([])
  })

  test('a web address without https is completed', async () => {
    await people.amira.browser.post('/helplines/add', { ...council, web: 'www.example.org' })
    expect((await inCharity(listShownLines))[0]).toMatchObject({
      web: 'https://www.example.org',
      phone: '01632 960 001',
    })
  })

  test('a contact of ours is a role: a name in it is refused, also in its address', async () => {
    const named = await people.amira.browser.post('/helplines/add-own', { ...own, title: 'Grace Llwyd' })
    expect(named.status).toBe(422)
    expect(named.page('.govuk-error-summary').text()).toContain('This names Grace Llwyd')
    const address = await people.amira.browser.post('/helplines/add-own', { ...own, email: 'g.llwyd@rowan.test' })
    expect(address.status).toBe(422)
    expect((await people.amira.browser.post('/helplines/add-own', own)).status).toBe(303)
    expect(await inCharity(listRoleContacts)).toMatchObject([
      { role: 'lead', title: 'Safeguarding lead', name: undefined },
    ])
  })

  test('two people changing one line: the second sees what the first saved, and keeps what they typed', async () => {
    const line = await aShownLine()
    const change = { ...council, purpose: 'children', _version: '1' }
    expect((await people.amira.browser.post(`/helplines/${line}/edit`, change)).status).toBe(303)
    const second = await people.grace.browser.post(`/helplines/${line}/edit`, { ...change, title: 'Mine' })
    expect(second.status).toBe(409)
    expect(second.page('main').text()).toContain('Front door')
    expect(second.page('input[name=title]').val()).toBe('Mine')
  })

  test('lines move by a step, and one that is put away is seen no more', async () => {
    const first = await aShownLine({ title: 'First' })
    const second = await aShownLine({ title: 'Second' })
    await people.amira.browser.post(`/helplines/${second}/move`, { where: 'up' })
    expect(await titles()).toEqual(['Second', 'First'])
    await people.amira.browser.post(`/helplines/${first}/put-away`)
    expect(await titles()).toEqual(['Second'])
    expect((await people.amira.browser.get(`/helplines/${first}/edit`)).status).toBe(404)
  })

  test('thirty are enough', async () => {
    for (let count = 0; count < 30; count += 1) await aShownLine({ title: `Line ${count}` })
    const heard = await people.amira.browser.post('/helplines/add', council)
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([422, expect.stringContaining('30')])
  })
})

describe('checking', () => {
  const checked = (line: string, more: Record<string, string>) =>
    Object.fromEntries(Object.entries({ how: 'rang', seen: '1', ...more }).map(([key, is]) => [`${key}-${line}`, is]))

  test('what has changed is put right with the check, which holds for the new number', async () => {
    const line = await aShownLine()
    const done = await people.amira.browser.post('/helplines/check', {
      ...today,
      ...checked(line, { result: 'changed', phone: '01632 960 009', email: '', web: '' }),
    })
    expect(done.status).toBe(303)
    expect((await inCharity(listShownLines))[0]?.phone).toBe('01632 960 009')
    expect(await mainOf('/helplines')).toContain('Last found to work on 20 November 2026')
  })

  test('“it has changed” without a change is asked about', async () => {
    const line = await aShownLine()
    const heard = await people.amira.browser.post('/helplines/check', {
      ...today,
      ...checked(line, { result: 'changed', phone: '0800 1111', email: '', web: '' }),
    })
    expect(heard.status).toBe(422)
    expect(heard.page('.govuk-error-summary').text()).toContain('Put right what has changed')
  })

  test.each([
    ['tomorrow', { ...today, 'on-day': '21' }, {}, 'The day must be today or earlier'],
    ['without how', today, { how: '' }, 'Say how you checked it'],
    ['without what came of it', today, { result: '' }, 'Say what came of it'],
  ])('nothing is kept of a check %s', async (_, day, more, says) => {
    const line = await aShownLine()
    const heard = await people.amira.browser.post('/helplines/check', {
      ...day,
      ...checked(line, { result: 'works', ...more }),
    })
    expect(heard.status).toBe(422)
    expect(heard.page('.govuk-error-summary').text()).toContain(says)
    expect(await app.database.asBoss('select * from helplines.line_check')).toEqual([])
  })

  test('a number that somebody else changed meanwhile is not said to work', async () => {
    const line = await aShownLine()
    await inCharity((work) => aLine(work, people.amira.id).reachedAt(line, '01632 960 003'))
    const heard = await people.grace.browser.post('/helplines/check', {
      ...today,
      ...checked(line, { result: 'works' }),
    })
    expect(heard.status).toBe(409)
    expect(heard.page('main').text()).toContain('was changed since you opened this page')
    expect(await app.database.asBoss('select * from helplines.line_check')).toEqual([])
  })

  test('what is due is one task, however many lines', async () => {
    for (const title of ['One', 'Two', 'Three']) await aShownLine({ title })
    expect(await mainOf('/this-week')).not.toContain('Check the contacts')
    await app.database.asBoss(`update helplines.line set reach_since = '2026-08-01'`)
    const week = await people.amira.browser.get('/this-week')
    const tasks = week.page('.kept-card').filter((_, card) => week.page(card).text().includes('Check the contacts'))
    expect(tasks.length).toBe(1)
    expect(tasks.text()).toContain('3 are to be checked by 31 August 2026')
    expect(await mainOf('/this-week', 'tom')).not.toContain('Check the contacts')
  })
})

describe('a name beside a role', () => {
  const name = async () => (await inCharity(listRoleContacts))[0]?.name
  const contact = () => aShownLine(anOwnContact)
  const namingOf = async () =>
    (await app.database.asBoss<{ id: string }>('select id from helplines.naming where ended_at is null'))[0]?.id ?? ''

  test('is asked of the person, shown once they agreed themselves, and taken back by them', async () => {
    const line = await contact()
    const asked = await people.amira.browser.post(`/helplines/${line}/name`, { person: people.grace.id })
    expect(asked.location).toBe('/helplines')
    expect(await name()).toBeUndefined()
    expect(await mainOf('/this-week', 'grace')).toContain('Amira Castell asks whether your name may stand')
    const path = `/helplines/namings/${await namingOf()}`
    await people.grace.browser.post(path, { answer: 'yes' })
    expect(await name()).toBe('Grace Llwyd')
    expect(await mainOf('/helplines')).toContain('Shown with the name of Grace Llwyd, who agreed')
    await people.grace.browser.post(path, { answer: 'no' })
    expect(await name()).toBeUndefined()
    expect(await app.database.asBoss('select * from helplines.naming_answer')).toHaveLength(2)
  })

  test('is answered by nobody else, whatever their role', async () => {
    const line = await contact()
    await people.amira.browser.post(`/helplines/${line}/name`, { person: people.grace.id })
    const path = `/helplines/namings/${await namingOf()}`
    for (const who of ['amira', 'ada', 'tom', 'owen'] as const) {
      expect((await people[who].browser.get(path)).status).toBe(404)
      expect((await people[who].browser.post(path, { answer: 'yes' })).status).toBe(404)
    }
    expect(await name()).toBeUndefined()
  })

  test('is asked only of whoever holds the role', async () => {
    const line = await contact()
    const heard = await people.amira.browser.post(`/helplines/${line}/name`, { person: people.tom.id })
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('Choose somebody who holds this role today'),
    ])
  })

  test('goes when the role ends, when the contact becomes another role, and when it is named nobody’s', async () => {
    const line = await contact()
    const agreed = () => inCharity((work) => aLine(work, people.amira.id).named(line, people.grace.id, 'yes'))
    await agreed()
    const held = 'where person_id = $1'
    await app.database.asBoss(`update people.appointment set until_on = '2026-11-19', from_on = '2026-01-01' ${held}`, [
      people.grace.id,
    ])
    expect(await name()).toBeUndefined()
    await app.database.asBoss(`update people.appointment set until_on = null ${held}`, [people.grace.id])
    expect(await name()).toBe('Grace Llwyd')
    await people.amira.browser.post(`/helplines/${line}/name`, { person: 'nobody' })
    expect(await name()).toBeUndefined()
    await agreed()
    await people.amira.browser.post(`/helplines/${line}/edit`, { ...own, role: 'alternate', _version: '1' })
    expect(await name()).toBeUndefined()
  })
})
