/** Recording the trustees' minute of an appointment, as trustees and those in charge do it. */
import { sql } from 'kysely'
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

async function minuteOf(who: 'grace' | 'amira' | 'tom'): Promise<string> {
  const [row] = await app.database.asBoss<{ id: string }>('select id from people.appointment where person_id = $1', [
    people[who].id,
  ])
  return `/people/appointments/${row?.id}/minute`
}

const met = (day: string, month: string, year: string) => ({ 'met-day': day, 'met-month': month, 'met-year': year })
const minute = { ...met('3', '11', '2026'), says: 'Item 5: confirmed as our lead.' }
const kept = () =>
  app.database.asBoss<{ says: string; strength: string; recorded_by: string }>(
    'select says, strength, recorded_by from people.minute order by recorded_at, id',
  )

test('a lead copies it from paper, which the page says is not enough by itself', async () => {
  const path = await minuteOf('amira')
  expect((await people.grace.browser.get(path)).page('main').text()).toContain('once a trustee records it in Kept too')
  const done = await people.grace.browser.post(path, { ...minute, says: 'Minute book, page 12' })
  expect([done.status, done.location]).toEqual([303, `/people/${people.amira.id}`])
  expect((await people.tom.browser.get(`/people/${people.amira.id}`)).page('main').text()).toContain(
    '3 November 2026, entered from paper (Grace Llwyd): “Minute book, page 12”',
  )
})

test('a trustee records it, and what was recorded before is kept beside it', async () => {
  const path = await minuteOf('amira')
  const form = await people.tom.browser.get(path)
  expect(form.page('main').text()).toContain('Recorded so far: 3 November 2026, entered from paper.')
  expect((await people.tom.browser.post(path, minute)).status).toBe(303)
  expect(await kept()).toEqual([
    { says: 'Minute book, page 12', strength: 'document', recorded_by: people.grace.id },
    { says: minute.says, strength: 'seen', recorded_by: people.tom.id },
  ])
  const page = (await people.tom.browser.get(`/people/${people.amira.id}`)).page('main').text()
  expect(page).toContain('recorded by a trustee (Tom Ferris)')
  expect(page).not.toContain('Minute book')
})

test('the app itself may neither change nor delete it', async () => {
  const house = app.database.entrances.at({ requestId: 'a test' }, app.now())
  for (const statement of ["update people.minute set says = 'x'", 'delete from people.minute'])
    await expect(
      house.inOrganisation(people.tom.actor, (work) => sql.raw(statement).execute(work.db as never)),
    ).rejects.toThrow(/permission denied/)
})

test('nobody records the minute of their own appointment', async () => {
  const path = await minuteOf('grace')
  const form = await people.grace.browser.get(path)
  expect([form.status, form.page('main').text()]).toEqual([403, expect.stringContaining('a trustee')])
  expect((await people.grace.browser.post(path, minute)).status).toBe(403)
  const page = await people.grace.browser.get(`/people/${people.grace.id}`)
  expect(page.page('main a[href$="/minute"]')).toHaveLength(0)
})

test.each([
  'sam',
  'ada',
  'ben',
] as const)('%s, who is neither trustee nor lead nor coordinator, is told whom to ask', async (who) => {
  expect((await people[who].browser.get(await minuteOf('grace'))).status).toBe(403)
  expect((await people[who].browser.post(await minuteOf('grace'), minute)).status).toBe(403)
})

test('an appointment as a trustee is not minuted here', async () => {
  expect((await people.amira.browser.get(await minuteOf('tom'))).status).toBe(404)
  expect((await people.amira.browser.post(await minuteOf('tom'), minute)).status).toBe(404)
})

test('what is missing or impossible is pointed out, and nothing typed is lost', async () => {
  const path = await minuteOf('grace')
  const empty = await people.tom.browser.post(path, { ...met('31', '2', '2026'), says: ' ' })
  expect(empty.status).toBe(422)
  expect(
    empty
      .page('.govuk-error-summary a')
      .map((_, link) => empty.page(link).attr('href'))
      .get(),
  ).toEqual(['#met-day', '#says'])
  const future = await people.tom.browser.post(path, { ...met('21', '11', '2026'), says: 'Next week’s meeting' })
  expect(future.status).toBe(422)
  expect(future.html).toContain('The meeting must be today or earlier')
  expect(future.page('textarea').val()).toBe('Next week’s meeting')
  const long = await people.tom.browser.post(path, { ...minute, says: 'x'.repeat(501) })
  expect([long.status, long.page('textarea').val()]).toEqual([422, 'x'.repeat(501)])
})

test('the record names who and which, and none of the words', async () => {
  await people.tom.browser.post(await minuteOf('grace'), { ...minute, says: 'A quokka was thanked.' })
  const [entry] = await app.database.asBoss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'minute.recorded' order by at desc, sequence desc limit 1`,
  )
  expect(entry?.entry).toContain(people.grace.id)
  expect(entry?.entry).not.toContain('quokka')
})

test('this week asks once for all that are missing, and no more when none is', async () => {
  const task = async (who: 'tom' | 'amira') =>
    (await people[who].browser.get('/this-week')).page('a[href*="/people/appointments/"]').text()
  expect(await task('tom')).toContain('Record it for Sam Petrie')
  const [sams] = await app.database.asBoss<{ id: string }>('select id from people.appointment where person_id = $1', [
    people.sam.id,
  ])
  await people.grace.browser.post(`/people/appointments/${sams?.id}/minute`, minute)
  expect(await task('amira')).toBe('')
  expect(await task('tom')).toContain('Record it for Sam Petrie')
  await people.tom.browser.post(`/people/appointments/${sams?.id}/minute`, minute)
  expect(await task('tom')).toBe('')
})
