/** A policy whose own review is overdue says so on the board, above all that it promises. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
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

const board = async (query = '') => (await people.amira.browser.get(`/board${query}`)).page('main').text()

test('a policy that was to be looked at again says so above its commitments, and a past day says what was true then', async () => {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(people.amira.actor, async (work) => {
    await aPolicy(work, people.amira.id)
      .called('Online safety policy')
      .adopted([aStatement('Phones are put away.')], { on: '2025-08-20', next: '2026-08-20' })
    work.record('policy.adopted', {})
  })
  expect(await board()).toContain('Overdue by 3 months. This policy was to be looked at again by 20 August 2026.')
  expect(await board('?on=2026-11-19')).not.toContain('Overdue by 3 months')
})

test('one that is not due yet says nothing of it', async () => {
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.inOrganisation(people.owen.actor, async (work) => {
    await aPolicy(work, people.owen.id)
      .called('Online safety policy')
      .adopted([aStatement('Phones are put away.')], { on: '2026-08-20', next: '2027-08-20' })
    work.record('policy.adopted', {})
  })
  expect((await people.owen.browser.get('/board')).page('main').text()).not.toContain('was to be looked at again')
})
