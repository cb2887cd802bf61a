/** Roles that take two people: one proposes, another agrees, and nobody gets round it. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
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

const boss = <Row>(text: string, values: unknown[] = []) => app.database.asBoss<Row>(text, values)
const today = { 'from-day': '20', 'from-month': '11', 'from-year': '2026' }
const yes = { answer: 'yes', why: '' }

/** Everybody as they began, and nothing waits. */
beforeEach(async () => {
  await boss('delete from people.proposal')
  await boss(`delete from people.appointment where person_id = $1`, [people.ben.id])
  await boss('update people.appointment set until_on = null, ended_at = null')
})

const propose = (by: Someone, whom: Someone, role: string, more: Record<string, string> = {}) =>
  by.browser.post(`/people/${whom.id}/appoint`, { role, ...today, ...more })

async function waitingFor(whom: Someone): Promise<string> {
  const [row] = await boss<{ id: string }>(
    'select id from people.proposal where person_id = $1 and decided_at is null order by proposed_at desc, id desc',
    [whom.id],
  )
  return `/people/proposals/${row?.id}`
}

const rolesOf = async (whom: Someone) =>
  (
    await boss<{ role: string }>(
      `select role from people.appointment where person_id = $1 and (until_on is null or until_on >= '2026-11-20') order by role`,
      [whom.id],
    )
  ).map(({ role }) => role)

describe('a role that takes two people', () => {
  test('does not count until somebody else agrees; then both are shown', async () => {
    expect((await propose(people.amira, people.ben, 'trustee')).status).toBe(303)
    const before = await people.amira.browser.get(`/people/${people.ben.id}`)
    expect(before.page('main').text()).toContain('Not in force yet: Trustee, proposed by Amira Castell')
    expect(await rolesOf(people.ben)).toEqual([])
    expect((await people.tom.browser.post(await waitingFor(people.ben), yes)).location).toBe('/people/proposals')
    expect(await rolesOf(people.ben)).toEqual(['trustee'])
    const after = await people.amira.browser.get(`/people/${people.ben.id}`)
    expect(after.page('main').text()).toContain('Amira Castell, and Tom Ferris')
  })

  test.each(['amira', 'ben'] as const)('is not confirmed by %s, who proposed it or whom it is for', async (who) => {
    await boss(
      `insert into people.appointment (organisation_id, id, person_id, role, from_on, appointed_at) values ($1, $2, $3, 'second-person', '2026-11-20', now())`,
      [people.charity, newId(), people.ben.id],
    )
    await propose(people.amira, people.ben, 'coordinator')
    const waiting = await waitingFor(people.ben)
    expect((await people[who].browser.get(waiting)).page('h1').text()).toBe('Waiting for a second person')
    expect((await people[who].browser.post(waiting, yes)).status).toBe(403)
    expect(await rolesOf(people.ben)).toEqual(['second-person'])
  })

  test('is confirmed by nobody whose role does not confirm, and not by a neighbour', async () => {
    await propose(people.amira, people.ben, 'trustee')
    const waiting = await waitingFor(people.ben)
    expect((await people.sam.browser.get(waiting)).status).toBe(403)
    expect((await people.sam.browser.post(waiting, yes)).status).toBe(403)
    expect((await people.owen.browser.get(waiting)).status).toBe(404)
    expect((await people.owen.browser.post(waiting, yes)).status).toBe(404)
    expect(await rolesOf(people.ben)).toEqual([])
  })

  test('refused with a reason counts for nobody; without one the form comes back', async () => {
    await propose(people.amira, people.ben, 'lead')
    const waiting = await waitingFor(people.ben)
    const empty = await people.tom.browser.post(waiting, { answer: 'no', why: ' ' })
    expect([empty.status, empty.page('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('Say in a few words why not'),
    ])
    await people.tom.browser.post(waiting, { answer: 'no', why: 'The meeting chose somebody else.' })
    expect(await rolesOf(people.ben)).toEqual([])
    expect((await people.grace.browser.get(waiting)).status).toBe(404)
    expect((await people.amira.browser.get('/people/proposals')).page('main').text()).toContain('Nothing waits')
  })

  test('agreed to by two at once is given once', async () => {
    await propose(people.amira, people.ben, 'trustee')
    const waiting = await waitingFor(people.ben)
    await Promise.all([people.tom.browser.post(waiting, yes), people.grace.browser.post(waiting, yes)])
    expect(await rolesOf(people.ben)).toEqual(['trustee'])
  })

  test('is not proposed twice, and a second form says so', async () => {
    await propose(people.amira, people.ben, 'trustee')
    const heard = await propose(people.grace, people.ben, 'trustee')
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([
      422,
      expect.stringContaining('proposed already'),
    ])
  })

  test('leading a programme takes one person', async () => {
    await propose(people.amira, people.ben, 'programme-leader')
    expect(await rolesOf(people.ben)).toEqual(['programme-leader'])
  })

  test.each([
    ['without a last day', {}, 'Enter the last day'],
    ['for longer than ninety days', { 'until-day': '1', 'until-month': '3', 'until-year': '2027' }, 'within 90 days'],
  ])('an auditor %s is refused', async (_, until, says) => {
    const heard = await propose(people.amira, people.ben, 'auditor', until)
    expect([heard.status, heard.page('.govuk-error-summary').text()]).toEqual([422, expect.stringContaining(says)])
  })
})

describe('where nobody else could agree', () => {
  const aloneWithAmira = () =>
    boss(`update people.appointment set until_on = from_on - 1 where organisation_id = $1 and person_id <> $2`, [
      people.charity,
      people.amira.id,
    ])

  test('it counts at once, marked as by one person alone, and the first who can is asked', async () => {
    await aloneWithAmira()
    const form = await people.amira.browser.get(`/people/${people.ben.id}/appoint`)
    expect(form.page('main').text()).toContain('Nobody else can confirm yet')
    await propose(people.amira, people.ben, 'lead')
    expect(await rolesOf(people.ben)).toEqual(['lead'])
    expect((await people.amira.browser.get(`/people/${people.ben.id}`)).page('main').text()).toContain(
      'Amira Castell, by one person alone',
    )
    await propose(people.amira, people.sam, 'trustee')
    await people.ben.browser.post(await waitingFor(people.sam), yes)
    const week = await people.sam.browser.get('/this-week')
    expect(week.page('main').text()).toContain('Say whether you agree with an appointment')
    await people.sam.browser.post(await waitingFor(people.ben), yes)
    expect((await people.amira.browser.get(`/people/${people.ben.id}`)).page('main').text()).toContain(
      'Amira Castell, and Sam Petrie',
    )
  })

  test('it ends at once where a second person does not agree', async () => {
    await aloneWithAmira()
    await propose(people.amira, people.ben, 'lead')
    await boss(`update people.appointment set until_on = null where person_id = $1`, [people.tom.id])
    expect((await people.ben.browser.get('/people/invite')).status).toBe(200)
    await people.tom.browser.post(await waitingFor(people.ben), { answer: 'no', why: 'Never agreed.' })
    expect(await rolesOf(people.ben)).toEqual([])
    expect((await people.ben.browser.get('/people/invite')).status).not.toBe(200)
  })
})

test('no field of another form gives anybody a role', async () => {
  const smuggled = { role: 'administrator', roles: 'administrator', ...today, byTrustees: 'true', by_trustees: 'true' }
  const details = { name: 'Ben Okoro', work: 'Harp', email: '', ...smuggled, _version: '1' }
  await people.amira.browser.post(`/people/${people.ben.id}/edit`, details)
  await people.amira.browser.post('/people/invite', details)
  await people.ben.browser.post(`/people/${people.ben.id}/appoint`, smuggled)
  await people.amira.browser.post(`/people/${people.ben.id}/away`, { ...smuggled, until: '' })
  const given = await boss(
    `select 1 from people.appointment where role = 'administrator' and person_id not in ($1, $2)`,
    [people.ada.id, people.owen.id],
  )
  expect([given, await boss('select 1 from people.proposal')]).toEqual([[], []])
})
