/** Letting somebody in who lost their passphrase: once, recorded, and seen by everybody with a role. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { doDuties } from '#platform/jobs/do-duties.ts'
import type { AnnouncedJob } from '#platform/jobs/relay.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities, testPassphrase } from '#tests/support/charities.ts'
import { aRecoveryCode } from '#tests/support/second-steps.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import type { TestMachine } from '#tests/support/test-machine.ts'
import { testMachine } from '#tests/support/test-machine.ts'
import { letIn } from './let-in.ts'

let on: TestMachine
let app: TestApp
let people: Charities
beforeAll(async () => {
  on = await testMachine()
  app = await testApp({}, undefined, on.database)
  people = await someCharities(app)
})
afterAll(() => on.close())
beforeEach(() => void on.told.splice(0))

const link = () => /\/let-in\/\S+/.exec(on.told.join('\n'))?.[0] ?? 'no link'
const newPassphrase = 'nine wet otters dozing'

test('the link lets them in once, with a new passphrase, and the old one is dead', async () => {
  expect(await letIn([' Grace@Rowan.test '], on.machine)).toBe(0)
  const browser = app.stranger()
  expect((await browser.get(link())).status).toBe(200)
  const done = await browser.post(link(), { passphrase: newPassphrase })
  expect([done.status, done.location]).toEqual([303, '/sign-in/second'])
  await browser.post('/sign-in/second', { code: await aRecoveryCode(app, people.grace.account) })
  expect((await browser.get('/this-week')).html).toContain('Grace Llwyd')
  const again = await app.stranger().get(link())
  expect(again.status).toBe(404)
  const old = await app.stranger().post('/sign-in', { email: people.grace.email, passphrase: testPassphrase })
  expect(old.status).toBe(422)
})

test('it stands in the record of their organisation, as done by Kept itself, and in no other', async () => {
  await letIn([people.tom.email], on.machine)
  const lines = await on.database.asBoss<{ organisation_id: string; actor: string; subjects: string[] }>(
    `select organisation_id, actor, subjects from audit.entry where act = 'account.let-in' order by sequence desc limit 1`,
  )
  expect(lines).toEqual([{ organisation_id: people.charity, actor: 'kept', subjects: [`person:${people.tom.id}`] }])
  const neighbours = await on.database.asBoss(
    `select 1 from audit.entry where act = 'account.let-in' and organisation_id = $1`,
    [people.neighbour],
  )
  expect(neighbours).toEqual([])
})

test('everybody with a role is told of it this week, also the person themselves', async () => {
  await letIn([people.tom.email], on.machine)
  const announced = await on.database.asBoss<AnnouncedJob>(
    `select organisation_id as organisation, id as announcement, event, subjects from events.outbox where event = 'account.let-in' and subjects ->> 'person' = $1 order by id desc limit 1`,
    [people.tom.id],
  )
  const duties = app.parts.rooms.flatMap((room) => room.duties ?? [])
  for (const job of announced) await doDuties(on.database.entrances, duties, job, app.now())
  for (const who of ['amira', 'sam', 'ada', 'tom'] as const)
    expect((await people[who].browser.get('/this-week')).html).toContain('gave Tom Ferris a way in')
})

test('a second link ends the first', async () => {
  await letIn([people.sam.email], on.machine)
  const first = link()
  on.told.splice(0)
  await letIn([people.sam.email], on.machine)
  expect((await app.stranger().get(first)).status).toBe(404)
  expect((await app.stranger().get(link())).status).toBe(200)
})

test('after an hour the link does not work any more', async () => {
  await letIn([people.sam.email], on.machine)
  app.setNow(new Date(app.now().getTime() + 3_600_000))
  expect((await app.stranger().get(link())).status).toBe(404)
  app.setNow(on.machine.now())
})

test('an address that nobody signs in with is said to be unknown, and nothing is recorded', async () => {
  const count = () =>
    on.database.asBoss(`select 1 from audit.entry where act = 'account.let-in'`).then((rows) => rows.length)
  const before = await count()
  expect(await letIn(['nobody@rowan.test'], on.machine)).toBe(1)
  expect(on.told.join(' ')).toContain('Nobody signs in with nobody@rowan.test')
  expect(await letIn([], on.machine)).toBe(2)
  expect(await count()).toBe(before)
})

test('somebody who lost their phone too comes in without a second step, and sets up a new one', async () => {
  const before = people.amira.browser
  expect(await letIn([people.amira.email, '--forget-second-step'], on.machine)).toBe(0)
  expect(on.told.join(' ')).toContain('Their second step is forgotten')
  expect((await before.get('/this-week')).location).toContain('/sign-in')
  const browser = app.stranger()
  const done = await browser.post(link(), { passphrase: 'eleven dry hedgehogs humming' })
  expect([done.status, done.location]).toEqual([303, '/this-week'])
  expect((await browser.get('/this-week')).html).toContain('Set up a second step')
  const lines = await on.database.asBoss<{ actor: string }>(
    `select actor from audit.entry where act = 'second-step.forgotten' and $1 = any (subjects)`,
    [`person:${people.amira.id}`],
  )
  expect(lines).toEqual([{ actor: 'kept' }])
})

test('a lost passphrase alone does not take the second step away', async () => {
  await letIn([people.sam.email], on.machine)
  const browser = app.stranger()
  expect((await browser.post(link(), { passphrase: 'twelve shy badgers juggling' })).location).toBe('/sign-in/second')
  expect((await browser.get('/this-week')).location).toContain('/sign-in')
})
