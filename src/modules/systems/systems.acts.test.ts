/** Listing systems outside Kept, saying who can sign in, and looking at them, as a coordinator does it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keptItself } from '#platform/identity/actor.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { listSystemsHeld } from './index.ts'
import { systemsDuties } from './systems.duties.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const email = { name: 'Staff e-mail', kind: 'e-mail', usedFor: 'Writing to parents', owner: 'nobody' }
const add = async ({ browser }: Someone, change: Record<string, string> = {}) => {
  const done = await browser.post('/systems/add', { ...email, ...change })
  return done.location ?? ''
}
const found = { secondStep: 'everybody', ownNames: 'yes', passwords: 'manager', leaversGone: 'yes', says: '' }
const on = { 'on-day': '20', 'on-month': '11', 'on-year': '2026' }

test('a coordinator lists a system, says who administers it, and what they found', async () => {
  const { browser } = people.amira
  const at = await add(people.amira)
  expect((await browser.post(`${at}/holders/add`, { person: people.ada.id, level: 'administrator' })).location).toBe(at)
  expect((await browser.post(`${at}/look`, { ...on, ...found })).location).toBe(at)
  const shown = await browser.get(at)
  expect(shown.page('main').text()).toContain('In order')
  expect(shown.page('main').text()).toContain('Ada Quill')
  const list = await browser.get('/systems')
  expect(list.page('main').text()).toContain('1 person can sign in.')
})

test('what is missing from a look is asked for, and nothing typed is lost', async () => {
  const at = await add(people.amira, { name: 'Website' })
  const again = await people.amira.browser.post(`${at}/look`, { ...on, says: 'The host rang back.' })
  expect(again.status).toBe(422)
  expect(again.page('.govuk-error-summary a').get()).toHaveLength(4)
  expect(again.page('textarea').text()).toContain('The host rang back.')
})

test('nobody looked tomorrow', async () => {
  const at = await add(people.amira, { name: 'Newsletter' })
  const again = await people.amira.browser.post(`${at}/look`, { ...on, 'on-day': '21', ...found })
  expect([again.status, again.page('.govuk-error-summary').text()]).toEqual([
    422,
    expect.stringContaining('today or earlier'),
  ])
})

test('the same person is not written down twice, and is taken off once', async () => {
  const { browser } = people.amira
  const at = await add(people.amira, { name: 'Shared drive' })
  const ben = { person: people.ben.id, level: 'user' }
  await browser.post(`${at}/holders/add`, ben)
  expect((await browser.post(`${at}/holders/add`, ben)).status).toBe(422)
  const action = (await browser.get(at)).page('form[action$="/end"]').attr('action') ?? ''
  expect((await browser.post(action)).location).toBe(at)
  expect((await browser.post(action)).status).toBe(404)
  expect((await browser.get(at)).page('main').text()).toContain('Nobody is written down yet.')
})

test('somebody of another charity can be written down nowhere', async () => {
  const at = await add(people.amira, { name: 'Choir app' })
  const refused = await people.amira.browser.post(`${at}/holders/add`, { person: people.owen.id, level: 'user' })
  expect(refused.status).toBe(422)
  const owned = await people.amira.browser.post('/systems/add', { ...email, owner: people.owen.id })
  expect(owned.status).toBe(422)
})

test('two people change the same system: the second sees both', async () => {
  const at = await add(people.amira, { name: 'Old name' })
  await people.grace.browser.post(`${at}/edit`, { ...email, name: 'Grace’s name', _version: '1' })
  const second = await people.amira.browser.post(`${at}/edit`, { ...email, name: 'Amira’s name', _version: '1' })
  expect(second.status).toBe(409)
  expect(second.page('main').text()).toContain('Grace’s name')
  expect(second.page('input[name=name]').attr('value')).toBe('Amira’s name')
})

test('trustees read and change nothing; who holds no role sees nothing', async () => {
  const at = await add(people.amira, { name: 'Bank' })
  expect((await people.tom.browser.get(at)).status).toBe(200)
  expect((await people.tom.browser.post(`${at}/look`, { ...on, ...found })).status).toBe(403)
  expect((await people.ben.browser.get('/systems')).status).toBe(403)
})

test('whoever sees a leaver off is told what they can still sign in to', async () => {
  const at = await add(people.amira, { name: 'Register' })
  await people.amira.browser.post(`${at}/holders/add`, { person: people.sam.id, level: 'user' })
  const house = app.database.entrances.at({ requestId: 'asking' }, app.now())
  const held = await house.inOrganisation(people.amira.actor, (work) => listSystemsHeld(work, people.sam.id))
  expect(held.map(({ name }) => name)).toEqual(['Register'])
  await people.amira.browser.post(`${at}/put-away`)
  expect(await house.inOrganisation(people.amira.actor, (work) => listSystemsHeld(work, people.sam.id))).toEqual([])
})

test('a leaver’s list asks to take them off, and ticks itself when they are off the last', async () => {
  const { browser } = people.amira
  const [one, other] = [await add(people.amira, { name: 'Diary' }), await add(people.amira, { name: 'Photos' })]
  for (const at of [one, other]) await browser.post(`${at}/holders/add`, { person: people.ben.id, level: 'user' })
  await browser.post(`/people/${people.ben.id}/leave`, {
    'last-day': '20',
    'last-month': '11',
    'last-year': '2026',
  })
  const house = app.database.entrances.at({ requestId: 'a duty' }, app.now())
  await house.inOrganisation(
    keptItself(people.charity),
    (work) => systemsDuties[0]?.does(work, { person: people.ben.id }) ?? Promise.resolve(),
  )
  const tasks = () =>
    app.database.asBoss<{ says: string; done: boolean }>(
      `select says, done_at is not null as done from people.task where name = 'systems.end-accounts'`,
    )
  expect(await tasks()).toEqual([
    { says: 'Take them off the 2 systems outside Kept that they can sign in to', done: false },
  ])
  for (const at of [one, other]) {
    const action = (await browser.get(at)).page('form[action$="/end"]').attr('action') ?? ''
    await browser.post(action)
  }
  expect((await tasks())[0]?.done).toBe(true)
})
