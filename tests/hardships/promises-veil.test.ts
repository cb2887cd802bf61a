/** From whom something is hidden, to them it is as if it did not exist: now, at any moment past, and in every history. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLog } from '#platform/logs/log.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import type { Faults } from '#tests/support/promise-stand-ins.ts'
import { oldPromises } from '#tests/support/promise-stand-ins.ts'
import { change, failBoth, judgeBoth, learn, makeTwins } from '#tests/support/promise-twins.ts'
import { chance, seed } from '#tests/support/seed.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.drop())

const veiled = ['world.each-in-time', 'world.nobody-late']

function partsOf(faults: Faults, countsFor?: readonly string[]) {
  const promises = oldPromises(faults)
    .filter(({ veiledFrom }) => veiledFrom)
    .map((one) => ({
      ...one,
      ...(countsFor ? { countsFor } : {}),
      evidence: async (reader: Parameters<typeof one.evidence>[0]) => {
        if (faults.has(reader.organisation)) throw new Error('The stand-in cannot say.')
        return one.evidence(reader)
      },
    }))
  expect(promises.map(({ name }) => name)).toEqual(veiled)
  const log = makeLog({ write: () => {} })
  return { entrances: database.entrances, catalogue: makeCatalogue(promises), log }
}

const rounds = Array.from({ length: 8 }, (_, round) => round + 1)

describe(`with the seed ${seed}`, () => {
  test.each(rounds)('two organisations, one with hidden things in it, cannot be told apart (%i)', async (round) => {
    const pick = chance(`veil ${round}`)
    const faults: Faults = new Map()
    const parts = partsOf(faults, round % 3 === 0 ? ['lead'] : undefined)
    const twins = await makeTwins(database.entrances)
    const moments: Date[] = []
    for (let turn = 0; turn < 40; turn += 1) {
      await change(database.entrances, twins, pick)
      if (pick(0, 1) < (faults.size > 0 ? 0.5 : 0.05)) failBoth(faults, twins)
      twins.now = new Date(twins.now.getTime() + Math.floor(pick(1, 400)) * 60_000)
      if (pick(0, 1) < 0.7) await judgeBoth(parts, twins)
      if (turn % 4 === 0) moments.push(twins.now)
    }
    await judgeBoth(parts, twins)
    const [whole, without] = [
      await learn(parts, twins.whole, twins, moments),
      await learn(parts, twins.without, twins, moments),
    ]
    expect(whole).toEqual(without)
    expect(without.history.length).toBeGreaterThan(5)
    expect(await differs(twins.whole)).toBe(true)
  })
})

/** Otherwise nothing was hidden, and the test says nothing. */
async function differs(organisation: string): Promise<boolean> {
  const rows = await database.asBoss(
    'select 1 from promises.history where organisation_id = $1 and number > 1 limit 3',
    [organisation],
  )
  const veils = await database.asBoss(
    "select 1 from promises.verdict where organisation_id = $1 and subject = 'ffffffff-ffff-ffff-ffff-ffffffffffff'",
    [organisation],
  )
  return rows.length > 2 && veils.length > 0
}
