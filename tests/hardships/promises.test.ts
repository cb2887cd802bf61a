/** Whatever happens, in whatever order, the stored verdicts are those that judging everything from nothing would find. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  differencesFromFresh,
  differencesInThePast,
  faultsOfHistory,
  keepDiary,
} from '#tests/support/promise-accounts.ts'
import { happen, makeWorld, settleWorld } from '#tests/support/promise-world.ts'
import { chance, seed } from '#tests/support/seed.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

/** The full counts are in `./kept trial`. */
const worlds = [1, 2, 3, 4, 5, 6]
const organisations = 5
const happenings = 60

describe(`with the seed ${seed}`, () => {
  test.each(worlds)('what is stored is what is found from nothing, now and at any moment past (%i)', async (number) => {
    const world = await makeWorld(database.entrances, organisations, chance(`world ${number}`))
    const diary = keepDiary(database.asBoss, world)
    const moments: Date[] = []
    for (let turn = 0; turn < happenings; turn += 1) {
      await happen(world)
      await diary.write()
      if (turn % 6 === 0) moments.push(world.now)
    }
    await settleWorld(world)
    await diary.write()
    expect(await differencesFromFresh(database.asBoss, world)).toEqual([])
    expect(await faultsOfHistory(database.asBoss, world)).toEqual([])
    expect(await differencesInThePast(world, diary, moments)).toEqual([])
    expect(
      await database.asBoss('select 1 from promises.mark where organisation_id = any($1)', [[...world.organisations]]),
    ).toEqual([])
  })
})
