/** Kept and its database are killed at any moment: what was acknowledged is there afterwards, whole and once. */
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, test } from 'vitest'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { keptBrowser } from '#tests/support/kept-browser.ts'
import type { KeptPlace } from '#tests/support/kept-process.ts'
import {
  aKeptPlace,
  databaseProcesses,
  endKept,
  findPostmaster,
  launchKept,
  startKept,
} from '#tests/support/kept-process.ts'
import { chance, seed } from '#tests/support/seed.ts'
import { aKeptInUse } from '#tests/support/set-up-kept.ts'
import { accountsOf, balanced, databaseOf, startWriters } from '#tests/support/writers.ts'

afterEach(endKept)

/** The full counts are in `./kept trial`. */
const rounds = [1, 2]

describe(`with the seed ${seed}`, () => {
  test.each(rounds)('a first start that is killed leaves a folder that the next start uses (%i)', async (round) => {
    const place = aKeptPlace()
    const first = launchKept(place)
    await pause(chance(`first start ${round}`)(20, 1_500))
    await first.kill()
    const next = await startKept(place)
    expect((await keptBrowser(next.address()).get('/readyz')).status).toBe(200)
    expect(next.setUpPath()).toBeDefined()
  })

  test('a start that is killed between two migrations is finished by the next', async () => {
    const place = aKeptPlace()
    const first = launchKept(place)
    const done = await untilMigrating(place, () => first.hasEnded())
    await first.kill()
    expect(done).toBeGreaterThan(0)
    const next = await startKept(place)
    expect(next.said()).toMatch(/Tables brought up to date|Kept is ready/)
    expect((await keptBrowser(next.address()).get('/readyz')).status).toBe(200)
  })

  test.each(rounds)('Node killed while people write loses nothing that it acknowledged (%i)', async (round) => {
    const { kept, place, ada } = await aKeptInUse()
    const writers = startWriters(ada, { round: String(round) })
    await pause(chance(`writing ${round}`)(100, 1_000))
    await kept.kill()
    const next = await startKept(place)
    await writers.stop()
    expect(await accountsOf(place, writers.acknowledged)).toMatchObject(balanced)
    expect(writers.acknowledged.size).toBeGreaterThan(0)
    expect((await ada.at(next.address()).get('/people')).status).toBe(200)
  })

  test.each(
    rounds,
  )('the database killed under load asks people to try again, and comes back by itself (%i)', async (round) => {
    const { kept, place, ada } = await aKeptInUse()
    const writers = startWriters(ada, { round: String(round) })
    await pause(chance(`database ${round}`)(100, 1_000))
    const killed = findPostmaster(place)
    process.kill(killed ?? 0, 'SIGKILL')
    const before = writers.acknowledged.size
    while (writers.acknowledged.size < before + 20) await pause(20)
    await writers.stop()
    expect(await accountsOf(place, writers.acknowledged)).toMatchObject(balanced)
    expect([...writers.answers.keys()].filter((status) => ![200, 303, 503].includes(status))).toEqual([])
    for (const page of writers.refusals) expect(page).toContain('Try again in a moment')
    expect(kept.hasEnded()).toBe(false)
    expect(kept.said()).not.toMatch(/Unhandled|at async|stack/)
    expect(findPostmaster(place)).not.toBe(killed)
  })

  test('a connection of the database killed under load costs one person one try', async () => {
    const { kept, place, ada } = await aKeptInUse()
    const writers = startWriters(ada, { round: 'one' })
    await pause(300)
    const postmaster = findPostmaster(place)
    const backend = databaseProcesses(place).findLast((pid) => pid !== postmaster)
    process.kill(backend ?? 0, 'SIGKILL')
    const before = writers.acknowledged.size
    while (writers.acknowledged.size < before + 20) await pause(20)
    await writers.stop()
    expect(await accountsOf(place, writers.acknowledged)).toMatchObject(balanced)
    expect([...writers.answers.keys()].filter((status) => ![200, 303, 503].includes(status))).toEqual([])
    expect(kept.hasEnded()).toBe(false)
  })
})

/** How many migrations were done when some, but perhaps not all, were. */
async function untilMigrating(place: KeptPlace, isOver: () => boolean): Promise<number> {
  while (!isOver()) {
    const done = await countMigrations(place).catch(() => 0) // The database or its tables are not there yet.
    if (done > 0) return done
    await pause(1)
  }
  return 0
}

async function countMigrations(place: KeptPlace): Promise<number> {
  return withMaintenance(databaseOf(place), async (client) => {
    for (;;) {
      const { rows } = await client.query<{ done: number }>('select count(*)::int as done from house.migration')
      if (rows[0]?.done) return rows[0].done
    }
  })
}
