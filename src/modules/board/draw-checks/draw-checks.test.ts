/** What was drawn to be looked at tells nobody what the board keeps from them. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { kept } from '#platform/promises/evidence.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { definePromises } from '#platform/promises/promise.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aDecision } from '../board.examples.ts'

/** A room to come, whose figures are for trustees. */
const toys = {
  name: 'toys',
  routes: [],
  permissions: {},
  promises: definePromises('toys', {
    cases: {
      says: 'Cases are dealt with.',
      version: 1,
      reads: ['people.person'],
      countsFor: ['trustee'],
      evidence: async () => kept('There are 7 open cases.', { plainly: 'Cases are in time.' }),
    },
  }),
}

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp({}, [...rooms, toys])
  people = await someCharities(app)
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  await house.inOrganisation(people.amira.actor, async (work) => {
    const statement = aStatement('Cases are dealt with.')
    await aPolicy(work, people.amira.id).called('Online safety').adopted([statement])
    await aDecision(work, people.amira.id).shown({ statement: statement.id, text: statement.text }, ['toys.cases'])
  })
  await bringUpToDate(app.parts, people.charity, app.now())
})
afterAll(() => app.close())

test('figures that only a trustee may see are not kept in what a trustee draws', async () => {
  expect((await people.tom.browser.get('/board')).html).toContain('7 open cases')
  expect((await people.amira.browser.get('/board')).html).not.toContain('7 open cases')
  expect((await people.tom.browser.post('/board/checks/draw')).status).toBe(303)
  const { html } = await people.amira.browser.get('/board/checks')
  expect(html).toContain('the board said: Up to date')
  expect(html).not.toContain('7 open cases')
})
