/** Whatever happens, in whatever order, the stored verdicts are those that judging everything from nothing would find. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Ground } from '#tests/support/promise-trials.ts'
import { tryKilling, tryWorld } from '#tests/support/promise-trials.ts'
import { chance, seed } from '#tests/support/seed.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'

let database: TestDatabase
let ground: Ground
beforeAll(async () => {
  database = await testDatabase()
  ground = { entrances: database.entrances, server: inject('server'), database: database.name, look: database.asBoss }
})
afterAll(() => database.drop())

/** The full counts are in `./kept trial`. */
describe(`with the seed ${seed}`, () => {
  test.each([
    1, 2, 3, 4, 5, 6,
  ])('what is stored is what is found from nothing, now and at any moment past (%i)', async (round) => {
    const { faults, entries } = await tryWorld(ground, 5, 60, chance(`world ${round}`))
    expect(faults).toEqual([])
    expect(entries).toBeGreaterThan(30)
  })

  test.each([1, 2, 3])('so it is when processes that act and judge are killed (%i)', async (round) => {
    const { faults, entries } = await tryKilling(ground, 8, chance(`killing ${round}`), `killed ${round}`)
    expect(faults).toEqual([])
    expect(entries).toBeGreaterThan(30)
  })
})
