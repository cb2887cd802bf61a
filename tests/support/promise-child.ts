/** A process that acts and judges as fast as it can until it is killed: what the engine is tried with, not a test. */
import { Pool } from 'pg'
import { openEntrances } from '#platform/database/entrances.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { makeLog } from '#platform/logs/log.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import { newPromises, oldPromises } from './promise-stand-ins.ts'
import { actOn, oneOf, within } from './promise-world.ts'
import { chance } from './seed.ts'
import { placeOn } from './test-place.ts'
import type { TestServer } from './test-server.ts'

export interface ChildOrders {
  server: TestServer
  database: string
  organisations: readonly OrganisationId[]
  release: 'old' | 'new'
  /** Names its generator of chance. */
  name: string
  /** Where its clock begins, in milliseconds. */
  now: number
}

const orders = JSON.parse(process.argv[2] ?? '') as ChildOrders
const place = placeOn(orders.server, orders.database)
const pool = new Pool({ ...(place.serving as object), pipeline: true, max: 6 } as object)
pool.on('error', () => {})
/** Nothing is sealed here. */
const noKeys = { lend: noKey, make: noKey }
const entrances = openEntrances(pool, place.names, noKeys)
const promises = orders.release === 'old' ? oldPromises : newPromises
const parts = {
  entrances,
  catalogue: makeCatalogue(promises(new Map())),
  log: makeLog({ write: () => {} }),
  unwatchedAfterMs: Number.POSITIVE_INFINITY,
}
const pick = chance(orders.name)
let clock = orders.now

function now(): Date {
  clock += 90_000
  return new Date(clock)
}

function noKey(): never {
  throw new Error('No key is needed here.')
}

async function keepOn(does: () => Promise<unknown>): Promise<never> {
  for (;;) await does()
}

await declareRelease(parts, now())
process.stdout.write('on\n')
await Promise.race([
  keepOn(() => within(entrances, oneOf(pick, orders.organisations), now(), (work) => actOn(work, pick))),
  keepOn(() => bringUpToDate(parts, oneOf(pick, orders.organisations), now(), 20)),
  keepOn(() => wakeOnce(parts, now())),
])
