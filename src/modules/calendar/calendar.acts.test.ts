/** Setting the organisation's own dates, from our suggestion to removing them, and who may not. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bringUpToDate } from '#platform/promises/judge.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aCalendar } from './calendar.examples.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(() => app.database.asBoss('delete from calendar.span'))

const parts = (field: string, text: string) => {
  const [year = '', month = '', day = ''] = text.split('-')
  return { [`${field}-day`]: day, [`${field}-month`]: month, [`${field}-year`]: year }
}
const days = (from: string, until: string) => ({ ...parts('from', from), ...parts('until', until) })
const add = (by: Someone, kind: string, name: string, from: string, until: string) =>
  by.browser.post('/calendar/add', { kind, name, ...days(from, until) })
const kept = () =>
  app.database.asBoss<{ id: string; name: string; from_on: string; until_on: string }>(
    'select id, kind, name, from_on::text, until_on::text from calendar.span order by from_on',
  )
const calendarPage = async (who: Someone = people.amira) => (await who.browser.get('/calendar')).page('main').text()

test('without dates of its own an organisation is told that our suggestion holds', async () => {
  const text = await calendarPage()
  expect(text).toContain('You have set no dates of your own yet, so Kept goes by our suggestion.')
  expect(text).toContain('Today counts to: Autumn term (our suggestion). It is not a holiday.')
})

test('a year is begun with our suggestion, and then put right', async () => {
  const form = (await people.amira.browser.get('/calendar/year')).page('main').text()
  expect(form).toContain('These dates are our suggestion.')
  expect(form).toContain('Autumn term: 1 September 2026 to 19 December 2026')
  expect((await people.amira.browser.post('/calendar/year', { year: '2026' })).location).toBe('/calendar')
  const all = await kept()
  expect(all).toHaveLength(6)
  const [autumn] = all
  const edit = `/calendar/${autumn?.id}/edit`
  expect((await people.amira.browser.get(edit)).page('input[name=from-day]').val()).toBe('1')
  const typed = { kind: 'term', name: 'Autumn', ...days('2026-09-03', '2026-12-17'), _version: '1' }
  expect((await people.amira.browser.post(edit, typed)).location).toBe('/calendar')
  expect(await calendarPage()).toContain(
    'Today counts to: Autumn. It is not a holiday. What is asked once a term is due by 3 January 2027.',
  )
  const again = await people.amira.browser.post(edit, { ...typed, name: 'Winter' })
  expect([again.status, again.html]).toEqual([409, expect.stringContaining('Someone has changed this')])
})

test('a year that is begun already is not begun over it', async () => {
  await add(people.amira, 'term', 'Autumn', '2026-09-03', '2026-12-17')
  const heard = await people.amira.browser.post('/calendar/year', { year: '2026' })
  expect([heard.status, heard.html]).toEqual([422, expect.stringContaining('dates of your own in that school year')])
  expect((await people.amira.browser.post('/calendar/year', { year: '1999' })).status).toBe(422)
  expect(await kept()).toHaveLength(1)
})

test('days that run backwards, last for years or overlap are pointed out, and nothing typed is lost', async () => {
  await add(people.amira, 'term', 'Autumn', '2026-09-03', '2026-12-17')
  const say = (from: string, until: string) => add(people.amira, 'term', 'Winter', from, until)
  expect((await say('2027-01-05', '2027-01-04')).html).toContain('The last day must not be before the first')
  expect((await say('2027-01-05', '2028-03-04')).html).toContain('It can last a year at the most')
  expect((await say('1027-01-05', '1027-03-04')).html).toContain('Enter a year from 2000 on')
  const heard = await say('2026-12-17', '2027-03-04')
  expect([heard.status, heard.html]).toEqual([422, expect.stringContaining('Another one of these')])
  expect(heard.page('input[name=name]').val()).toBe('Winter')
  const empty = await people.amira.browser.post('/calendar/add', {})
  expect(empty.page('.govuk-error-summary a').length).toBe(4)
  expect((await add(people.amira, 'holiday', 'Half-term', '2026-10-26', '2026-10-30')).status).toBe(303)
  expect(await kept()).toHaveLength(2)
})

test('two people at once keep no terms that overlap', async () => {
  const both = await Promise.all([
    add(people.amira, 'term', 'Autumn', '2026-09-03', '2026-12-17'),
    add(people.grace, 'term', 'Other', '2026-12-01', '2027-03-01'),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  expect(await kept()).toHaveLength(1)
})

test('a trustee reads and sets nothing; a neighbour finds nothing', async () => {
  await add(people.amira, 'term', 'Autumn', '2026-09-03', '2026-12-17')
  const [span] = await kept()
  expect(await calendarPage(people.tom)).not.toContain('Change')
  expect((await add(people.tom, 'term', 'Spring', '2027-01-05', '2027-03-01')).status).toBe(403)
  expect((await people.tom.browser.post('/calendar/year', { year: '2026' })).status).toBe(403)
  expect((await people.ben.browser.get('/calendar')).status).toBe(403)
  expect(await calendarPage(people.owen)).not.toContain('3 September 2026')
  for (const act of ['edit', 'remove'])
    expect((await people.owen.browser.get(`/calendar/${span?.id}/${act}`)).status).toBe(404)
  expect((await people.owen.browser.post(`/calendar/${span?.id}/remove`)).status).toBe(404)
  expect(await kept()).toHaveLength(1)
})

test('dates are removed after being asked, and our suggestion holds again', async () => {
  await add(people.amira, 'holiday', 'Concert week', '2026-11-16', '2026-11-22')
  expect(await calendarPage()).toContain('It is a holiday until 22 November 2026.')
  const [span] = await kept()
  const asked = await people.amira.browser.get(`/calendar/${span?.id}/remove`)
  expect(asked.page('main').text()).toContain('Concert week: 16 November 2026 to 22 November 2026.')
  await people.amira.browser.post(`/calendar/${span?.id}/remove`)
  expect(await kept()).toEqual([])
  expect(await calendarPage()).toContain('It is not a holiday.')
})

test('in its own holidays nobody is asked for what can wait, and what cannot wait is asked all the same', async () => {
  const week = async () => (await people.amira.browser.get('/this-week')).page('main').text()
  await app.database.asBoss('delete from reviews.shown')
  expect(await week()).toContain('Bring your online safety policy')
  await add(people.amira, 'holiday', 'Concert week', '2026-11-16', '2026-11-22')
  await app.database.asBoss(`update people.appointment set until_on = '2026-11-19' where role = 'alternate'`)
  const resting = await week()
  expect(resting).toContain('These are holidays until 22 November 2026')
  expect(resting).not.toContain('Bring your online safety policy')
  expect(resting).toContain('Nobody is appointed')
  await app.database.asBoss(`update people.appointment set until_on = null where role = 'alternate'`)
})

test('a promise that hangs on terms is judged again when the terms change', async () => {
  const due = () =>
    app.database.asBoss<{ until: string }>(
      `select due_at::date::text as until from promises.judged
        where promise = 'board.looked-for-ourselves' and organisation_id = '${people.charity}'`,
    )
  await bringUpToDate(app.parts, people.charity, app.now())
  expect(await due()).toEqual([{ until: '2026-12-11' }])
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  await house.inOrganisation(people.amira.actor, async (work) => {
    await aCalendar(work).with('term', 'Autumn', '2026-09-03', '2026-12-17')
    await aCalendar(work).with('term', 'Spring', '2026-12-29', '2027-03-17')
  })
  await bringUpToDate(app.parts, people.charity, app.now())
  expect(await due()).toEqual([{ until: '2026-12-08' }])
})
