/** What is asked twice in a transaction is asked once, until something is written. */
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#platform/crypto/ids.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { askedOnce } from './asked-once.ts'
import type { House, Work } from './house.ts'

const now = new Date('2026-11-20T09:00:00Z')
const one = newId<'Organisation'>()
const actor = keptItself(one)
let database: TestDatabase
let house: House

const called = async ({ db }: Work) =>
  (await sql<{ name: string }>`select name from identity.organisation`.execute(db)).rows[0]?.name
const rename = ({ db }: Work, name: string) =>
  sql`update identity.organisation set name = ${name} where organisation_id = ${one}`.execute(db)
let times = 0
const asked = (work: Work) =>
  askedOnce(work.db, 'the name', () => {
    times += 1
    return called(work)
  })

beforeAll(async () => {
  database = await testDatabase()
  house = database.entrances.at({ requestId: 'test' }, now)
  await house.atTheDoor(async (door) => {
    const work = await door.enter(actor)
    await sql`insert into identity.organisation values (${one}, 'Rowan', 'wales', '', 1, ${now})`.execute(work.db)
  })
})
afterAll(() => database.drop())

describe('a question asked twice in a transaction', () => {
  test('is answered from memory, at the same moment too', async () => {
    times = 0
    const names = await house.inOrganisation(actor, async (work) => {
      const ask = () => asked(work)
      return [...(await Promise.all([ask(), ask()])), await ask()]
    })
    expect([names, times]).toEqual([['Rowan', 'Rowan', 'Rowan'], 1])
  })

  test('is asked anew once anything was written, by whichever way in', async () => {
    const names = await house.atTheDoor(async (door) => {
      const work = await door.enter(actor)
      const before = await asked(work)
      await rename(work, 'Hawthorn')
      const after = await asked(work)
      const again = await door.enter(actor)
      await rename(again, 'Alder')
      const byAnother = await asked(again)
      const back = await door.enter(actor)
      await rename(back, 'Rowan')
      return [before, after, byAnother, await asked(back)]
    })
    expect(names).toEqual(['Rowan', 'Hawthorn', 'Alder', 'Rowan'])
  })

  test('is asked anew once somebody declares what a function wrote', async () => {
    times = 0
    await house.inOrganisation(actor, async (work) => {
      const ask = () => asked(work)
      await ask()
      work.wrote('identity.organisation')
      await ask()
    })
    expect(times).toBe(2)
  })

  test('is asked anew in another transaction', async () => {
    const name = () => house.inOrganisation(actor, (work) => asked(work))
    expect(await name()).toBe('Rowan')
    await house.inOrganisation(actor, (work) => rename(work, 'Willow'))
    expect(await name()).toBe('Willow')
  })
})
