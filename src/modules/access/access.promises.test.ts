/** What the access room promises, against the real records of a charity: each verdict, and until when it stands. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { daysAfter } from '#platform/text/dates.ts'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import { evidenceOf, expectToStandAsSaid, noon, promisesDay as today } from '#tests/support/evidence.ts'
import { postsOf } from '#tests/support/posts.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { aRule } from './access.examples.ts'
import { accessPromises } from './access.promises.ts'

let app: TestApp
let people: Charities
let ask: ReturnType<typeof evidenceOf>
let posts: ReturnType<typeof postsOf>
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
  ask = evidenceOf(app, people, accessPromises)
  posts = postsOf(app, people, ask)
})
afterAll(() => app.close())
beforeEach(async () => {
  await posts.clear()
  await app.database.asBoss('update identity.membership set has_second_factor = true, until_at = null')
  await app.database.asBoss('delete from access.rule')
  await ask.inside((work) => aRule(work).asksFrom('2026-01-01'))
})

const factors = (at?: Date) => ask.find('access.second-factors', at)
const lacks = (who: 'amira' | 'grace' | 'sam' | 'ben' | 'tom') =>
  app.database.asBoss('update identity.membership set has_second_factor = false where account_id = $1', [
    people[who].account,
  ])

test('nothing is known where nobody with an account holds such a role', async () => {
  expect(await factors()).toMatchObject({ verdict: 'not-yet-known', telling: 'nothing-to-count' })
  await posts.appoint('tom', 'trustee')
  await lacks('tom')
  expect((await factors()).verdict).toBe('not-yet-known')
})

test('it is up to date where everybody with such a role has a second step', async () => {
  await posts.appoint('amira', 'coordinator')
  await posts.appoint('grace', 'lead')
  await lacks('tom')
  const found = await factors()
  expect(found).toMatchObject({ verdict: 'kept', counted: [{ figure: 2 }, { figure: 0 }] })
  expect(found.because).toContain('in Kept')
})

test('it is due soon while somebody has time left, and says until when', async () => {
  await posts.appoint('amira', 'coordinator', { from: '2026-01-01' })
  await posts.appoint('grace', 'lead', { from: today })
  await lacks('grace')
  expect(await factors()).toMatchObject({
    verdict: 'at-risk',
    nextDue: { on: daysAfter(today, 14) },
    counted: [{ figure: 2 }, { figure: 1 }],
  })
})

test('it is not met once the time is over, on the day after the last', async () => {
  await posts.appoint('grace', 'lead', { from: today })
  await lacks('grace')
  expect((await factors(noon(daysAfter(today, 14)))).verdict).toBe('at-risk')
  const found = await factors(noon(daysAfter(today, 15)))
  expect(found.verdict).toBe('broken')
  expect(found.because).toMatch(/^1 of 1 people/)
  expect(found.plainly).not.toMatch(/\d/)
})

test('it is not met at once where the organisation gives no days', async () => {
  await ask.inside((work) => aRule(work).asksFrom('2026-01-01', 0))
  await posts.appoint('grace', 'lead', { from: '2026-11-01' })
  await app.database.asBoss(`update people.appointment set appointed_at = '2026-11-01'`)
  await lacks('grace')
  expect((await factors()).verdict).toBe('broken')
})

test('who has no account, or has left, is not counted', async () => {
  await posts.appoint('grace', 'lead', { from: today })
  await lacks('grace')
  await app.database.asBoss('update identity.membership set until_at = now() where account_id = $1', [
    people.grace.account,
  ])
  expect((await factors()).verdict).toBe('not-yet-known')
  await app.database.asBoss('update identity.membership set until_at = null')
  await app.database.asBoss(`update people.person set left_on = $1 where id = $2`, [today, people.grace.id])
  expect((await factors()).verdict).toBe('at-risk')
  expect((await factors(noon(daysAfter(today, 1)))).verdict).toBe('not-yet-known')
})

test('names nobody', async () => {
  await posts.appoint('grace', 'lead', { from: today })
  await lacks('grace')
  expect(JSON.stringify(await factors())).not.toMatch(/Grace|Llwyd/)
})

test('what is found stands until the moment it names, and not a moment longer', async () => {
  await posts.appoint('grace', 'lead', { from: daysAfter(today, -3), until: daysAfter(today, 30) })
  await posts.appoint('sam', 'alternate', { from: daysAfter(today, 5) })
  await lacks('grace')
  await lacks('sam')
  for (const days of [0, 4, 5, 11, 12, 14, 15, 19, 20, 31, 40])
    await expectToStandAsSaid(factors, noon(daysAfter(today, days)), noon('2028-01-01'))
})

test('a neighbour’s people change nothing', async () => {
  await posts.appoint('amira', 'coordinator')
  const before = await factors()
  await app.database.asBoss('update identity.membership set has_second_factor = false where organisation_id = $1', [
    people.neighbour,
  ])
  expect(await factors()).toEqual(before)
})
