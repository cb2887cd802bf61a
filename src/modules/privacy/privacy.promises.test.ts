/** What the privacy room promises, against real records: each verdict, and nothing of a neighbour. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { bringInPerson } from '#modules/people/index.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import type { Charities, Someone } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { arePapersReady } from './index.ts'
import { someFacts, thePapers } from './privacy.examples.ts'
import { privacyPromises } from './privacy.promises.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())
beforeEach(async () => {
  for (const table of ['adoption', 'paper', 'period', 'setting'])
    await app.database.asBoss(`delete from privacy.${table}`)
  await app.database.asBoss(`delete from people.person where kind = 'young-person'`)
})

const house = () => app.database.entrances.at({ requestId: 'a promise' }, app.now())
const papersOf = ({ actor }: Someone) => thePapers(house(), actor)

async function evidence(): Promise<Evidence> {
  const [promise] = privacyPromises
  const found = await house().inOrganisation(
    people.amira.actor,
    ({ db, organisation, now }) => promise?.evidence({ db, organisation, now }) ?? Promise.reject(new Error('none')),
  )
  return found as Evidence
}
const isReady = () => house().inOrganisation(people.amira.actor, arePapersReady)
const aChild = ({ actor }: Someone) =>
  house().inOrganisation(actor, (work) => bringInPerson(work, 'young-person', { name: 'Mali Rees' }))

async function allAdopted(by: Someone) {
  await papersOf(by).decided()
  await papersOf(by).made()
  await papersOf(by).adopted()
}

test('is not set up while nobody is written down and nothing is adopted', async () => {
  expect(await evidence()).toMatchObject({ verdict: 'not-yet-known', telling: 'not-set-up' })
  expect(await isReady()).toBe(false)
})

test('is not met once a young person is written down without the papers', async () => {
  await aChild(people.amira)
  expect(await evidence()).toMatchObject({
    verdict: 'broken',
    because: 'Young people are written down, and 6 of 6 papers are not adopted.',
  })
})

test('papers that were made and not adopted count for nothing', async () => {
  await papersOf(people.amira).decided()
  await papersOf(people.amira).made()
  await aChild(people.amira)
  expect(await evidence()).toMatchObject({ verdict: 'broken' })
})

test('is up to date once all six are adopted', async () => {
  await allAdopted(people.amira)
  await aChild(people.amira)
  expect(await evidence()).toMatchObject({ verdict: 'kept', strength: 'counted' })
  expect(await isReady()).toBe(true)
})

test('is due soon when something they were made from has changed', async () => {
  await allAdopted(people.amira)
  await papersOf(people.amira).decided(1, { ...someFacts, contactPhone: '01632 960 002' })
  expect(await evidence()).toMatchObject({ verdict: 'at-risk' })
  expect(await isReady()).toBe(true)
  await papersOf(people.amira).made()
  expect(await evidence()).toMatchObject({ verdict: 'not-yet-known' })
})

test('is due soon when the organisation is called something else', async () => {
  await allAdopted(people.amira)
  await app.database.asBoss(`update identity.organisation set name = 'Rowan Tree Arts' where organisation_id = $1`, [
    people.charity,
  ])
  expect(await evidence()).toMatchObject({ verdict: 'at-risk' })
  await app.database.asBoss(`update identity.organisation set name = 'Rowan Tree Music' where organisation_id = $1`, [
    people.charity,
  ])
})

test('a neighbour’s papers and children change nothing', async () => {
  await allAdopted(people.amira)
  const before = await evidence()
  await aChild(people.owen)
  await papersOf(people.owen).decided()
  expect(await evidence()).toEqual(before)
})
