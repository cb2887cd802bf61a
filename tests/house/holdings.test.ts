/** Holds what the rooms say they keep about people against the tables there are: nothing that speaks of somebody is left unsaid. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '#app/rooms.ts'
import { fixedPeriods, recordClasses } from '#modules/privacy/privacy.examples.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { testMark } from '#tests/support/test-server.ts'
import type { Ask } from '#tools/read-catalogue.ts'
import { readColumns, readRelations, withoutMark } from '#tools/read-catalogue.ts'

let database: TestDatabase
let spoken: string[]
const ask: Ask = (text, values) => database.asBoss(text, values)

/** Who did something stands in nearly every table; the record of what was done is kept as one thing. */
const ofWhomItSpeaks = /^(person_id|child_id|carer_id|about_person_id)$/

/** Tables that name somebody and hold no fact about them, each with the reason. */
const saysNothing: Readonly<Record<string, string>> = {
  'reviews.shown': 'what waited for somebody this week, gone with the week',
}

beforeAll(async () => {
  database = await testDatabase()
  const relations = withoutMark(await readRelations(ask), testMark)
  const tables = new Set(relations.filter(({ kind }) => kind === 'table').map(({ name }) => name))
  const columns = withoutMark(await readColumns(ask), testMark)
  const named = columns.filter(({ table, name }) => tables.has(table) && ofWhomItSpeaks.test(name))
  spoken = [...new Set(named.map(({ table }) => table)), 'people.person']
})
afterAll(() => database.drop())

const holdings = rooms.flatMap(({ holds }) => holds ?? [])

test('every table that speaks of a person is said by some room', () => {
  const said = new Set(holdings.flatMap(({ tables }) => tables))
  expect(spoken.length).toBeGreaterThan(15)
  expect(spoken.filter((table) => !said.has(table) && !saysNothing[table])).toEqual([])
})

test('what is said to be kept is kept somewhere, for a period that somebody decides or Kept keeps to', async () => {
  const relations = withoutMark(await readRelations(ask), testMark).map(({ name }) => name)
  expect(holdings.flatMap(({ tables }) => tables).filter((table) => !relations.includes(table))).toEqual([])
  const known = [...recordClasses.map((one) => one.class), 'fixed']
  expect(holdings.filter(({ kept }) => !known.includes(kept))).toEqual([])
  expect(fixedPeriods.length).toBeGreaterThan(0)
})

test('what and why can be put into a sentence', () => {
  for (const { what, why } of holdings) {
    expect(what).not.toMatch(/^[A-Z]|\.$/)
    expect(why).not.toMatch(/^to |^[A-Z]|\.$/)
  }
})
