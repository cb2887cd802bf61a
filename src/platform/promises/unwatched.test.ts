/** A time in which Kept was not running is not told as good: what could have become untrue meanwhile says that nobody looked. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Charities } from '#tests/support/charities.ts'
import { someCharities } from '#tests/support/charities.ts'
import type { TestApp } from '#tests/support/test-app.ts'
import { testApp } from '#tests/support/test-app.ts'
import { makeCatalogue } from './catalogue.ts'
import { atRisk, kept } from './evidence.ts'
import { bringUpToDate } from './judge.ts'
import { definePromises } from './promise.ts'
import { listAnswersAt } from './read-answers.ts'

let app: TestApp
let people: Charities
beforeAll(async () => {
  app = await testApp()
  people = await someCharities(app)
})
afterAll(() => app.close())

const noon = new Date('2026-12-01T12:00:00Z')
const hours = (number: number) => new Date(noon.getTime() + number * 3_600_000)
const promises = definePromises('toy', {
  'kept-until-noon': {
    says: 'It is before noon.',
    version: 1,
    reads: [],
    evidence: async ({ now }) => (now < noon ? kept('It is.', { validUntil: noon }) : atRisk('It is not.')),
  },
  'looked-at-again-at-noon': {
    says: 'It is looked at again at noon.',
    version: 1,
    reads: [],
    evidence: async ({ now }) => kept('It is so.', now < noon ? { validUntil: noon } : {}),
  },
  'always-so': { says: 'It is always so.', version: 1, reads: [], evidence: async () => kept('It is so.') },
})
const catalogue = makeCatalogue(promises)
const judge = (now: Date, organisation = people.charity) =>
  bringUpToDate({ entrances: app.database.entrances, catalogue, log: app.parts.log }, organisation, now)
const viewer = () => ({ person: people.amira.id, roles: [] })

async function toldAt(moment: Date, who = people.amira): Promise<string[]> {
  const house = app.database.entrances.at({ requestId: 'r' }, app.now())
  const answers = await house.inOrganisation(who.actor, (work) => listAnswersAt(work, catalogue, viewer(), moment))
  return answers.map(({ promise, evidence }) => `${promise.slice('toy.'.length)} ${evidence.telling}`)
}

test('from when it was due until somebody looked again, an answer could not be checked', async () => {
  await judge(hours(-5))
  await judge(hours(50))
  const before = ['always-so up-to-date', 'kept-until-noon up-to-date', 'looked-at-again-at-noon up-to-date']
  expect(await toldAt(hours(-1))).toEqual(before)
  expect(await toldAt(hours(20))).toEqual([
    'always-so up-to-date',
    'kept-until-noon could-not-be-checked',
    'looked-at-again-at-noon could-not-be-checked',
  ])
  expect(await toldAt(hours(51))).toEqual([
    'always-so up-to-date',
    'kept-until-noon due-soon',
    'looked-at-again-at-noon up-to-date',
  ])
  const numbers = await app.database.asBoss<{ promise: string; numbers: number[] }>(
    'select promise, array_agg(number order by from_at, number) as numbers from promises.history where organisation_id = $1 group by promise order by promise',
    [people.charity],
  )
  expect(numbers.map((one) => one.numbers)).toEqual([[1], [1, 2, 3], [1, 2, 3]])
})

test('looking a little late is looking in time', async () => {
  await judge(hours(-5), people.neighbour)
  await judge(hours(0.5), people.neighbour)
  expect(await toldAt(hours(0.25), people.owen)).toContain('kept-until-noon up-to-date')
})
