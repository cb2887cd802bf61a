/** Leaving: on the last day the account stops by itself, what is to be done is listed, and a mistake can be taken back. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { doTimed } from '#platform/jobs/timed.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import { agree } from '#tests/support/agreeing.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { peopleTimed } from './leave-person.job.ts'

let app: TestApp
let people: Charities
beforeEach(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterEach(() => app.close())

const on = (name: string, day: string) => {
  const [year = '', month = '', of = ''] = day.split('-')
  return { [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year }
}
const leaves = (who: Someone, lastOn: string, more: Record<string, string> = {}, by: Someone = people.ada) =>
  by.browser.post(`/people/${who.id}/leave`, { ...on('last', lastOn), ...more })
const comesIn = async (who: Someone) => {
  const heard = await who.browser.get('/this-week')
  return heard.status === 200
}
const doDue = (day: string) =>
  doTimed(
    { entrances: app.database.entrances, catalogue: makeCatalogue([], []), log: app.parts.log },
    peopleTimed,
    new Date(`${day}T00:30:00Z`),
  )
const membershipIsOpen = async (who: Someone) => {
  const rows = await app.database.asBoss<{ open: boolean }>(
    'select until_at is null as open from identity.membership where person_id = $1',
    [who.id],
  )
  return rows[0]?.open
}

describe('somebody whose last day is today', () => {
  test('is signed out everywhere at once where it must not wait, before midnight', async () => {
    expect(await comesIn(people.sam)).toBe(true)
    expect((await leaves(people.sam, '2026-11-20', { atOnce: 'yes' })).status).toBe(303)
    expect(await comesIn(people.sam)).toBe(false)
    const again = await app.stranger().post('/sign-in', { email: people.sam.email, passphrase: testPassphrase })
    expect(again.html).not.toContain('Rowan Tree Music')
    const [held] = await app.database.asBoss<{ until_on: string }>(
      'select until_on::text from people.appointment where person_id = $1',
      [people.sam.id],
    )
    expect(held?.until_on).toBe('2026-11-19')
  })

  test('stays until the day is over otherwise, and no longer', async () => {
    expect((await leaves(people.sam, '2026-11-20')).status).toBe(303)
    expect(await comesIn(people.sam)).toBe(true)
    expect(await membershipIsOpen(people.sam)).toBe(true)
    expect(await doDue('2026-11-20')).toBe(0)
    expect(await doDue('2026-11-21')).toBe(1)
    expect(await membershipIsOpen(people.sam)).toBe(false)
    expect(await comesIn(people.sam)).toBe(false)
    expect(await doDue('2026-11-22')).toBe(0)
  })
})

test('who left days ago can do nothing from the moment on at which it is said', async () => {
  expect((await leaves(people.ben, '2026-11-02', {}, people.amira)).status).toBe(303)
  expect(await comesIn(people.ben)).toBe(false)
  expect((await people.amira.browser.get('/people?who=left')).html).toContain('Ben Okoro')
})

test('everything they are appointed to, and were here as, ends with their last day; codes for them stop working', async () => {
  const path = `/people/${people.grace.id}`
  await people.amira.browser.post(`${path}/engage`, { kind: 'staff', through: '', ...on('from', '2020-01-01') })
  await leaves(people.grace, '2026-12-04')
  const [ends] = await app.database.asBoss(
    `select (select until_on::text from people.appointment where person_id = $1) as appointed,
            (select until_on::text from people.engagement where person_id = $1) as engaged,
            (select left_on::text from people.person where id = $1) as left_on`,
    [people.grace.id],
  )
  expect(ends).toEqual({ appointed: '2026-12-04', engaged: '2026-12-04', left_on: '2026-12-04' })
})

describe('who may say that somebody leaves', () => {
  test.each(['tom', 'sam', 'ben'] as const)('%s may not', async (who) => {
    expect((await leaves(people.ben, '2026-11-20', {}, people[who])).status).toBe(403)
  })

  test('only an administrator says it of an administrator', async () => {
    expect((await leaves(people.ada, '2026-11-20', {}, people.amira)).status).toBe(403)
    expect(await comesIn(people.ada)).toBe(true)
  })

  test('the last administrator who can sign in cannot leave', async () => {
    const heard = await leaves(people.ada, '2026-11-20')
    expect(heard.status).toBe(422)
    expect(heard.page('.govuk-error-summary').text()).toContain('Appoint another administrator')
    expect(await comesIn(people.ada)).toBe(true)
  })

  test('nobody of the neighbour charity can, by its id in the address', async () => {
    expect((await leaves(people.ben, '2026-11-20', {}, people.owen)).status).toBe(404)
    expect(await comesIn(people.ben)).toBe(true)
  })
})

test.each([
  ['at once on another day', '2026-11-25', { atOnce: 'yes' }, 'only where the last day is today'],
  ['years ahead', '2062-11-25', {}, 'within a year'],
  ['on no day', '', {}, 'Enter their last day'],
])('leaving %s is refused in words', async (_, lastOn, more, says) => {
  const heard = await leaves(people.ben, lastOn, more)
  expect(heard.status).toBe(422)
  expect(heard.page('.govuk-error-summary').text()).toContain(says)
})

test('nobody leaves twice', async () => {
  await leaves(people.ben, '2026-12-01')
  expect((await leaves(people.ben, '2026-11-20', { atOnce: 'yes' })).status).toBe(422)
})

test('what the organisation always does is listed, ticked with who and when, and reopened', async () => {
  await people.amira.browser.post('/people/checklists', { list: 'leaving', says: 'Get the keys back' })
  await people.amira.browser.post('/people/checklists', { list: 'joining', says: 'Show the fire exits' })
  await leaves(people.ben, '2026-11-20', { atOnce: 'yes' }, people.amira)
  const path = `/people/${people.ben.id}`
  const open = await people.amira.browser.get(path)
  expect(open.page('main').text()).toContain('Get the keys back')
  expect(open.page('main').text()).not.toContain('Show the fire exits')
  const tick = open.page('form[action$="/done"]').attr('action') ?? ''
  expect((await people.tom.browser.post(tick)).status).toBe(403)
  expect((await people.owen.browser.post(tick)).status).toBe(404)
  expect((await people.grace.browser.post(tick)).status).toBe(303)
  const ticked = await people.amira.browser.get(path)
  expect(ticked.page('main').text()).toContain('On 20 November 2026 by Grace Llwyd')
  await people.amira.browser.post(tick.replace(/done$/, 'reopen'))
  expect((await people.amira.browser.get(path)).page('main').text()).toContain('Not yet')
})

test('a mistake is taken back: the account works again, appointments do not come back by themselves', async () => {
  await leaves(people.sam, '2026-11-20', { atOnce: 'yes' })
  const page = await people.amira.browser.get(`/people/${people.sam.id}`)
  const undo = page.page('form[action$="/undo"]').attr('action') ?? ''
  expect((await people.amira.browser.post(undo)).status).toBe(303)
  expect((await people.amira.browser.post(undo)).status).toBe(404)
  expect(await membershipIsOpen(people.sam)).toBe(true)
  expect(await comesIn(people.sam)).toBe(false)
  const browser = app.stranger()
  await browser.post('/sign-in', { email: people.sam.email, passphrase: testPassphrase })
  expect((await people.amira.browser.get(`/people/${people.sam.id}`)).page('main').text()).toContain('They are leaving')
  expect((await leaves(people.sam, '2026-12-01')).status).toBe(303)
})

test('nobody who leaves is given a role beyond their last day, by one person or by two, or is invited', async () => {
  const { amira, grace, ben } = people
  const asked = (role: string, more = {}) =>
    amira.browser.post(`/people/${ben.id}/appoint`, { role, ...on('from', '2026-11-20'), ...more })
  expect((await asked('lead')).status).toBe(303)
  await leaves(ben, '2026-12-01')
  const refused = await agree(app, grace, ben.id)
  expect([refused.status, refused.html.includes('They have left or are leaving')]).toEqual([422, true])
  expect((await asked('programme-leader')).html).toContain('choose a last day that is not after theirs')
  expect((await asked('programme-leader', on('until', '2026-12-01'))).status).toBe(303)
  const gone = (await people.ada.browser.post('/people/invite', { name: 'Ifor Gone', work: '', email: '' })).page
  const id =
    gone('a[href^="/people/"]')
      .toArray()
      .map((one) => gone(one).attr('href') ?? '')
      .find((href) => /-/.test(href)) ?? ''
  await people.ada.browser.post(`${id}/leave`, on('last', '2026-11-19'))
  await people.ada.browser.post(`${id}/invite`, { way: 'code' })
  const open = await app.database.asBoss(
    `select 1 from people.invitation where person_id = $1 and cancelled_at is null`,
    [id.split('/')[2]],
  )
  expect([id.length > 20, open]).toEqual([true, []])
})

test('nothing of it names anybody in the record', async () => {
  await leaves(people.ben, '2026-11-20', { atOnce: 'yes' })
  const entries = await app.database.asBoss<{ entry: string }>(
    `select entry::text as entry from audit.entry where act = 'leaving.said'`,
  )
  expect(entries).toHaveLength(1)
  expect(entries[0]?.entry).not.toContain('Okoro')
})

test('whoever joins gets the list of what is always done then, as it is on that day', async () => {
  await people.amira.browser.post('/people/checklists', { list: 'joining', says: 'Show the fire exits' })
  const invited = await people.amira.browser.post('/people/invite', { name: 'Nia Rook', work: '', email: '' })
  const path = invited.page('main a[href^="/people/"]').attr('href') ?? ''
  const [item] = await app.database.asBoss<{ id: string }>('select id from people.checklist_item')
  expect((await people.amira.browser.post(`/people/checklists/${item?.id}/put-away`)).status).toBe(303)
  const page = await people.amira.browser.get(path)
  expect(page.page('main').text()).toContain('Show the fire exits')
  expect((await people.amira.browser.post(`/people/checklists/${item?.id}/put-away`)).status).toBe(404)
})

test('a domain that anybody has is refused as one’s own, and one of one’s own is shown beside the address', async () => {
  const add = (domain: string) => people.amira.browser.post('/people/domains', { domain })
  expect((await add('gmail.com')).page('.govuk-error-summary').text()).toContain('Anybody can have an address there')
  expect((await add('not a domain')).status).toBe(422)
  expect((await add('@Rowan.test')).status).toBe(303)
  expect((await add('rowan.test')).page('.govuk-error-summary').text()).toContain('already')
  expect((await people.amira.browser.get(`/people/${people.ben.id}`)).page('main').text()).toContain(
    'ben@rowan.test (your organisation’s own)',
  )
  expect((await people.owen.browser.get('/people/domains')).html).not.toContain('rowan.test')
  expect((await people.owen.browser.post('/people/domains/take-away', { own: 'rowan.test' })).status).toBe(404)
})
