/** Appointing somebody and ending it, as those in charge do it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { doDuties } from '#platform/jobs/do-duties.ts'
import type { AnnouncedJob } from '#platform/jobs/relay.ts'
import { agree } from '#tests/support/agreeing.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { peopleDuties } from '../people.duties.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const from = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-')
  return { 'from-day': date, 'from-month': month, 'from-year': year }
}

test('somebody appointed from today may what the role allows, as soon as a second person agrees', async () => {
  expect((await people.ben.browser.get('/people')).status).toBe(403)
  const done = await people.amira.browser.post(`/people/${people.ben.id}/appoint`, {
    role: 'trustee',
    ...from('2026-11-20'),
  })
  expect([done.status, done.location]).toEqual([303, `/people/${people.ben.id}`])
  expect((await people.ben.browser.get('/people')).status).toBe(403)
  expect((await agree(app, people.grace, people.ben.id)).status).toBe(303)
  expect((await people.ben.browser.get('/people')).status).toBe(200)
})

test('an appointment that begins tomorrow allows nothing today', async () => {
  await people.amira.browser.post(`/people/${people.sam.id}/appoint`, { role: 'coordinator', ...from('2026-11-21') })
  await agree(app, people.grace, people.sam.id)
  expect((await people.sam.browser.get('/people/invite')).status).toBe(403)
  app.setNow(new Date('2026-11-21T00:30:00Z'))
  await app.database.asBoss('update identity.session set last_seen_at = $1, created_at = $1 where account_id = $2', [
    app.now(),
    people.sam.account,
  ])
  const allowed = await people.sam.browser.get('/people/invite')
  app.setNow(new Date('2026-11-20T09:00:00Z'))
  expect(allowed.status).toBe(200)
})

test('nobody appoints themselves', async () => {
  const heard = await people.amira.browser.post(`/people/${people.amira.id}/appoint`, {
    role: 'lead',
    ...from('2026-11-20'),
  })
  expect(heard.status).toBe(422)
  expect(heard.html).toContain('You cannot appoint yourself')
})

test('a refused form is not a form handled: put right and sent again, it does what it says', async () => {
  const form = { role: 'alternate', ...from('2026-11-20'), _once: 'refused-then-mended' }
  const path = `/people/${people.grace.id}/appoint`
  const refused = await people.amira.browser.post(path, {
    ...form,
    'until-day': '1',
    'until-month': '1',
    'until-year': '2026',
  })
  expect(refused.status).toBe(422)
  expect(refused.page('input[name=_once]').val()).toBe('refused-then-mended')
  expect((await people.amira.browser.post(path, form)).status).toBe(303)
  expect((await people.amira.browser.post(path, form)).status).toBe(303)
  const made = await app.database.asBoss(`select 1 from people.proposal where person_id = $1 and role = 'alternate'`, [
    people.grace.id,
  ])
  expect(made).toHaveLength(1)
})

test('what ends today still counts today and is gone tomorrow', async () => {
  const page = await people.ada.browser.get(`/people/${people.tom.id}`)
  const end = page.page('main a[href$="/end"]').attr('href') ?? ''
  const done = await people.ada.browser.post(end, { 'until-day': '20', 'until-month': '11', 'until-year': '2026' })
  expect(done.status).toBe(303)
  expect((await people.tom.browser.get('/people')).status).toBe(200)
})

test('a post is not emptied by accident: whoever ends it says that they know', async () => {
  const page = await people.ada.browser.get(`/people/${people.grace.id}`)
  const end = page.page('main a[href$="/end"]').last().attr('href') ?? ''
  const heard = await people.ada.browser.post(end, { when: 'now' })
  expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('Say that you know'),
  ])
  expect((await people.ada.browser.post(end, { when: 'now', empties: 'yes' })).status).toBe(303)
})

test('the last administrator who can sign in cannot be ended', async () => {
  const invited = await people.ada.browser.post('/people/invite', { name: 'Never Came', work: '', email: '' })
  const path = invited.page('main a.govuk-button').attr('href') ?? ''
  await people.ada.browser.post(`${path}/appoint`, { role: 'administrator', ...from('2026-11-20') })
  const page = await people.ada.browser.get(`/people/${people.ada.id}`)
  const end = page.page('main a[href$="/end"]').attr('href') ?? ''
  const heard = await people.ada.browser.post(end, { 'until-day': '20', 'until-month': '11', 'until-year': '2026' })
  expect(heard.status).toBe(422)
  expect(heard.html).toContain('Appoint another administrator first')
})

test.each([
  ['31', '2', '2026'],
  ['1', '1', '0000'],
])('a day that does not exist (%s/%s/%s) is pointed out and kept as typed', async (day, month, year) => {
  const heard = await people.amira.browser.post(`/people/${people.ben.id}/appoint`, {
    role: 'lead',
    'from-day': day,
    'from-month': month,
    'from-year': year,
  })
  expect(heard.status).toBe(422)
  expect(heard.page('input[name=from-day]').val()).toBe(day)
  expect(heard.page('.govuk-error-summary a').attr('href')).toBe('#from-day')
})

test('whoever is appointed is told once, however often the announcement is delivered', async () => {
  const [row] = await app.database.asBoss<{ id: string; subjects: AnnouncedJob['subjects'] }>(
    `select id, subjects from events.outbox where event = 'appointment.made' and organisation_id = $1 order by announced_at limit 1`,
    [people.charity],
  )
  const job = {
    organisation: people.charity,
    announcement: row?.id ?? '',
    event: 'appointment.made',
    subjects: row?.subjects ?? {},
  }
  for (let delivery = 0; delivery < 3; delivery += 1)
    await doDuties(app.database.entrances, peopleDuties, job, app.now())
  const week = await people.ben.browser.get('/this-week')
  expect(week.html.match(/you were appointed: Trustee/g)).toHaveLength(1)
  const notice = week.page('a[href^="/people/notices/"]').attr('href') ?? ''
  expect((await people.amira.browser.get(notice)).status).toBe(404)
  expect((await people.amira.browser.post(notice)).status).toBe(404)
  expect((await people.ben.browser.post(notice)).location).toBe('/this-week')
  expect((await people.ben.browser.get('/this-week')).html).not.toContain('you were appointed')
})

test('what ends now ends before midnight: they are signed out, and may no more once they come back', async () => {
  await people.amira.browser.post(`/people/${people.sam.id}/appoint`, { role: 'trustee-lead', ...from('2026-11-20') })
  await agree(app, people.tom, people.sam.id)
  const page = await people.ada.browser.get(`/people/${people.sam.id}`)
  const ends = page.page('main a[href$="/end"]').map((_, link) => page.page(link).attr('href') ?? '')
  for (const end of ends.get())
    expect((await people.ada.browser.post(end, { when: 'now', empties: 'yes' })).status).toBe(303)
  expect((await people.sam.browser.get('/people')).location).toContain('/sign-in')
  expect((await people.ada.browser.get(`/people/${people.sam.id}`)).page('main').text()).toContain('Ended at once on')
})

test('whoever appoints an auditor is told that reports stay closed to them', async () => {
  const page = await people.amira.browser.get(`/people/${people.ben.id}/appoint`)
  expect(page.page('main').text()).toContain('Reports stay closed to them: they hold names')
})
