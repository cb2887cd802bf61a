/** What the systems room promises, against real records: each verdict, how strong it is, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Work } from '#platform/database/house.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aSystem } from './systems.examples.ts'
import { systemsPromises } from './systems.promises.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['look', 'holder', 'system']) await app.database.asBoss(`delete from systems.${table}`)
  await app.database.asBoss('update people.person set left_on = null')
})

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

function as<T>({ actor }: Someone, does: (work: Work) => Promise<T>, on = '2026-11-20'): Promise<T> {
  return app.database.entrances.at({ requestId: 'a promise' }, noon(on)).inOrganisation(actor, does)
}

async function evidence(on = '2026-11-20'): Promise<Evidence> {
  const [promise] = systemsPromises
  const found = await as(
    people.amira,
    ({ db, organisation, now }) => promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error('none')),
    on,
  )
  return found as Evidence
}

/** Listed by Amira, looked after by Ada, who administers it. */
async function listed(by = people.amira, owner = people.ada): Promise<string> {
  return as(by, async (work) => {
    const system = await aSystem(work, by.id).listed({ owner_id: owner.id })
    await aSystem(work, by.id).heldBy(system, owner.id)
    return system
  })
}
const lookAt = (system: string, by: Someone, found = {}, on = '2026-11-20') =>
  as(by, (work) => aSystem(work, by.id).lookedAt(system, found, on), on)

test('is not set up where no system is listed', async () => {
  expect(await evidence()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
})

test('is not yet known while nobody has looked, and overdue when three weeks went by', async () => {
  await listed()
  expect(await evidence()).toMatchObject({ verdict: 'not-yet-known' })
  expect(await evidence('2026-12-12')).toMatchObject({ verdict: 'broken', telling: 'overdue', on: '2026-12-11' })
})

test('is up to date where somebody other than whoever looks after it found it in order', async () => {
  await lookAt(await listed(), people.grace)
  expect(await evidence()).toMatchObject({ verdict: 'kept', strength: 'seen', telling: 'up-to-date' })
})

test('is told to us where only whoever looks after it has looked, or nobody is said to', async () => {
  await lookAt(await listed(), people.ada)
  expect(await evidence()).toMatchObject({ verdict: 'kept', strength: 'told', telling: 'told' })
})

test('is due soon in the last three weeks, and overdue after half a year', async () => {
  await lookAt(await listed(), people.grace)
  expect(await evidence('2027-05-10')).toMatchObject({ verdict: 'at-risk', on: '2027-05-22' })
  expect(await evidence('2027-05-23')).toMatchObject({ verdict: 'broken', telling: 'overdue' })
})

test('is not met where a look found passwords shared, or a leaver can still sign in', async () => {
  const system = await listed()
  await lookAt(system, people.grace, { passwords: 'shared' })
  expect(await evidence()).toMatchObject({ verdict: 'broken', because: '1 of 1 listed has something to put right.' })
  await lookAt(system, people.grace)
  expect(await evidence()).toMatchObject({ verdict: 'kept' })
  await app.database.asBoss(`update people.person set left_on = '2026-11-01' where id = '${people.ada.id}'`)
  expect(await evidence()).toMatchObject({ verdict: 'broken' })
})

test('what is put away counts no more', async () => {
  const system = await listed()
  await lookAt(system, people.grace, { own_names: 'no' })
  await as(people.amira, (work) => aSystem(work, people.amira.id).putAway(system))
  expect(await evidence()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
})

test('stands until the day it names', async () => {
  await lookAt(await listed(), people.grace)
  const { validUntil } = await evidence()
  expect(validUntil?.toISOString()).toBe('2027-04-30T23:00:00.000Z')
})

test('a neighbour’s systems change nothing', async () => {
  await lookAt(await listed(), people.grace)
  const before = await evidence()
  await lookAt(await listed(people.owen, people.owen), people.owen, { passwords: 'shared' })
  expect(await evidence()).toEqual(before)
})
