/** Days away, from saying them to being back, with somebody who stands in or nobody yet. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { signInTwice } from '#tests/support/second-steps.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  app.setNow(new Date('2026-11-20T09:00:00Z'))
  await app.database.asBoss('delete from people.absence')
})

const day = (field: string, text: string) => {
  const [year = '', month = '', date = ''] = text.split('-')
  return { [`${field}-day`]: date, [`${field}-month`]: month, [`${field}-year`]: year }
}
const days = (from: string, until: string) => ({ ...day('from', from), ...day('until', until) })
const sayAway = (by: Someone, who: Someone, from: string, until: string, cover: string) =>
  by.browser.post(`/people/${who.id}/away`, { ...days(from, until), cover })
const absences = () =>
  app.database.asBoss<Record<string, unknown>>(
    'select id, person_id, from_on::text, until_on::text, cover_id, cancelled_at, said_by from people.absence order by from_on',
  )
const pageOf = async (who: Someone) => (await people.amira.browser.get(`/people/${who.id}`)).page('main')

test('a lead says when they are away and who stands in, and is asked for no reason', async () => {
  const form = await people.grace.browser.get(`/people/${people.grace.id}/away`)
  expect(form.page('main').text()).toContain('Only the days, not the reason')
  const offered = form
    .page('select option')
    .map((_, option) => form.page(option).text())
    .get()
  expect(offered).toEqual(['Choose', 'Sam Petrie: Deputy lead (stands in for the lead)', 'Nobody yet'])
  const done = await sayAway(people.grace, people.grace, '2026-11-22', '2026-11-29', people.sam.id)
  expect([done.status, done.location]).toEqual([303, `/people/${people.grace.id}`])
  expect(await absences()).toMatchObject([
    { person_id: people.grace.id, from_on: '2026-11-22', until_on: '2026-11-29', cover_id: people.sam.id },
  ])
  expect((await pageOf(people.grace)).text()).toMatch(/22 November 202629 November 2026Sam Petrie/)
})

test('those in charge say it for somebody else; nobody else does', async () => {
  expect((await sayAway(people.amira, people.grace, '2026-11-22', '2026-11-29', people.sam.id)).status).toBe(303)
  expect(await absences()).toMatchObject([{ person_id: people.grace.id, said_by: people.amira.id }])
  for (const who of [people.tom, people.sam])
    expect([
      (await who.browser.get(`/people/${people.grace.id}/away`)).status,
      (await sayAway(who, people.grace, '2026-12-01', '2026-12-02', people.sam.id)).status,
    ]).toEqual([403, 403])
  expect((await sayAway(people.sam, people.sam, '2026-12-01', '2026-12-02', people.grace.id)).status).toBe(303)
})

test('whoever holds nothing that needs another is not asked who stands in', async () => {
  const form = await people.tom.browser.get(`/people/${people.tom.id}/away`)
  expect([form.status, form.page('select').length]).toEqual([200, 0])
  expect((await sayAway(people.tom, people.tom, '2026-11-22', '2026-11-29', people.sam.id)).status).toBe(303)
  expect(await absences()).toMatchObject([{ person_id: people.tom.id, cover_id: null }])
})

test('somebody who may not stand in is refused, with what to do', async () => {
  const heard = await sayAway(people.grace, people.grace, '2026-11-22', '2026-11-29', people.amira.id)
  expect(heard.status).toBe(422)
  expect(heard.html).toContain('appoint an alternate for that time first')
  expect(heard.page('input[name=from-day]').val()).toBe('22')
  expect(await absences()).toEqual([])
})

test('where nobody could stand in the form says what to do, and takes the days all the same', async () => {
  const form = await people.amira.browser.get(`/people/${people.amira.id}/away`)
  expect(form.page('main').text()).toContain('Nobody else could stand in for Amira Castell yet')
  expect((await sayAway(people.amira, people.amira, '2026-11-22', '2026-11-29', '')).status).toBe(422)
  expect((await sayAway(people.amira, people.amira, '2026-11-22', '2026-11-29', 'nobody')).status).toBe(303)
})

test('a neighbour charity’s people neither stand in nor are found', async () => {
  expect((await sayAway(people.grace, people.grace, '2026-11-22', '2026-11-29', people.owen.id)).status).toBe(422)
  expect((await sayAway(people.owen, people.grace, '2026-11-22', '2026-11-29', people.owen.id)).status).toBe(404)
})

test('days that run backwards, are past or are known already are pointed out', async () => {
  const say = (from: string, until: string) => sayAway(people.grace, people.grace, from, until, people.sam.id)
  expect((await say('2026-11-29', '2026-11-22')).html).toContain('The last day must not be before the first')
  expect((await say('2026-11-01', '2026-11-19')).html).toContain('The last day must be today or later')
  await say('2026-11-22', '2026-11-29')
  expect((await say('2026-11-29', '2026-12-03')).html).toContain('away on some of those days already')
  expect(await absences()).toHaveLength(1)
})

test('time away with nobody who stands in waits this week, and is gone when somebody does', async () => {
  await sayAway(people.grace, people.grace, '2026-11-22', '2026-11-29', 'nobody')
  const task = async (who: Someone) =>
    (await who.browser.get('/this-week')).page('a[href^="/people/absences/"]').attr('href')
  const cover = (await task(people.amira)) ?? ''
  expect(cover).toMatch(/\/cover$/)
  expect(await task(people.grace)).toBe(cover)
  expect(await task(people.tom)).toBeUndefined()
  expect((await people.tom.browser.get(cover)).status).toBe(403)
  const form = await people.amira.browser.get(cover)
  expect(form.page('main').text()).toContain('Grace Llwyd is away from 22 November 2026 until 29 November 2026.')
  expect((await people.amira.browser.post(cover, { cover: '' })).status).toBe(422)
  const wrong = await people.amira.browser.post(cover, { cover: people.amira.id })
  expect([wrong.status, wrong.html]).toEqual([422, expect.stringContaining('lead or alternate on all of those days')])
  expect((await people.amira.browser.post(cover, { cover: people.sam.id })).location).toBe(`/people/${people.grace.id}`)
  expect(await task(people.amira)).toBeUndefined()
  expect((await people.owen.browser.post(cover, { cover: people.owen.id })).status).toBe(404)
})

test('what has not begun is taken back as if never said', async () => {
  await sayAway(people.grace, people.grace, '2026-11-22', '2026-11-29', 'nobody')
  const end = (await pageOf(people.grace)).find('a[href$="/end"]').last().attr('href') ?? ''
  expect(end).toContain('/people/absences/')
  expect((await people.grace.browser.get(end)).page('main button').text()).toBe('They are not away after all')
  expect((await people.grace.browser.post(end)).location).toBe(`/people/${people.grace.id}`)
  expect((await pageOf(people.grace)).text()).toContain('No days away are known')
  expect((await people.grace.browser.get(end)).status).toBe(404)
  expect((await people.grace.browser.post(end)).status).toBe(303)
  expect(await absences()).toMatchObject([{ until_on: '2026-11-29' }])
})

test('whoever is back early was away until yesterday', async () => {
  await sayAway(people.grace, people.grace, '2026-11-20', '2026-11-29', people.sam.id)
  const [{ id }] = (await absences()) as [{ id: string }]
  app.setNow(new Date('2026-11-24T09:00:00Z'))
  const back = app.stranger()
  await signInTwice(app, back, people.grace)
  const form = await back.get(`/people/absences/${id}/end`)
  expect(form.page('main button').text()).toBe('They are back')
  expect((await back.post(`/people/absences/${id}/end`)).status).toBe(303)
  expect(await absences()).toMatchObject([{ until_on: '2026-11-23', cancelled_at: null }])
  const late = await back.post(`/people/absences/${id}/cover`, { cover: people.sam.id })
  expect([late.status, late.html]).toEqual([422, expect.stringContaining('This time away is over')])
})
