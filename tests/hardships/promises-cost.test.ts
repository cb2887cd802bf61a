/** What the engine asks the database does not grow with the organisations that have nothing due. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeLog } from '#platform/logs/log.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import { oldPromises } from '#tests/support/promise-stand-ins.ts'
import { makeWorld, settleWorld } from '#tests/support/promise-world.ts'
import { chance } from '#tests/support/seed.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'

interface Statement {
  text: string
  values: unknown[]
}

let database: TestDatabase
let sent: Statement[] = []
beforeAll(async () => {
  database = await testDatabase()
  database.pool.on('connect', (client) => {
    const query = client.query.bind(client) as (...given: unknown[]) => unknown
    client.query = ((...given: unknown[]) => {
      const { statements = [] } = given[0] as { statements?: Statement[] }
      sent.push(...statements.filter(({ text }) => !/^(begin|commit|rollback|set local|select set_config)/.test(text)))
      return query(...given)
    }) as typeof client.query
  })
})
afterAll(() => database.drop())

const many = 10_000
const now = new Date('2026-11-20T09:00:00Z')

/** Organisations with every promise judged and nothing due, beside those that are looked at. */
async function crowd(): Promise<void> {
  await database.asBoss(
    `insert into identity.organisation (organisation_id, name, nation, created_at)
      select gen_random_uuid(), 'Crowd ' || n, 'wales', now() from generate_series(1, ${many}) n`,
  )
  await database.asBoss(
    `insert into promises.judged (organisation_id, promise, version, seen, judged_at, due_at)
      select organisation_id, 'crowd.promise-' || chr(97 + n % 26) || n, 1, 0, $1, case when n % 3 = 0 then $1::timestamptz + interval '30 days' end
        from identity.organisation, generate_series(1, 50) n where name like 'Crowd %'`,
    [now],
  )
  await database.asBoss('analyze')
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  Plans?: Plan[]
}

const scansIn = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? 'something'] : []),
  ...(plan.Plans ?? []).flatMap(scansIn),
]

describe('with ten thousand organisations', () => {
  test('waking costs one question where nothing is due, and judging as many as with ten', async () => {
    const world = await makeWorld(database.entrances, 10, chance('cost'))
    await settleWorld(world)
    const [parts] = world.old
    const [organisation] = world.organisations
    if (!parts || !organisation) throw new Error('There is nobody to judge.')
    const count = async (does: () => Promise<unknown>) => {
      sent = []
      await does()
      return sent.length
    }
    const later = new Date(world.now.getTime() + 86_400_000)
    const measure = async (at: Date) => ({
      nothingDue: await count(() => wakeOnce(parts, at)),
      board: await count(() => bringUpToDate(parts, organisation, at)),
    })
    const few = [await measure(world.now), await count(() => bringUpToDate(parts, organisation, later))]
    await settleWorld(world, 1_440)
    await crowd()
    // Now and again one says that it serves.
    await wakeOnce(parts, world.now)
    const after = new Date(world.now.getTime() + 86_400_000)
    const crowded = [await measure(world.now), await count(() => bringUpToDate(parts, organisation, after))]
    expect(few[0]).toEqual({ nothingDue: 1, board: 1 })
    expect(crowded).toEqual(few)
  })

  test('waking goes by indexes alone, whatever is due', async () => {
    const catalogue = makeCatalogue(oldPromises(new Map()).slice(0, 2))
    const parts = { entrances: database.entrances, catalogue, log: makeLog({ write: () => {} }) }
    await declareRelease(parts, now)
    sent = []
    await wakeOnce(parts, new Date(now.getTime() - 30_000), () => true)
    const [listing] = sent
    await database.asBoss(
      `insert into promises.mark (organisation_id, id, marked_at)
        select organisation_id, gen_random_uuid(), now() from identity.organisation`,
    )
    await database.asBoss('analyze')
    const [row] = await database.entrances.clockwork(now, ({ run }) =>
      run<{ 'QUERY PLAN': [{ Plan: Plan }] }>(`explain (format json) ${listing?.text}`, ...(listing?.values ?? [])),
    )
    const plan = row?.['QUERY PLAN'][0].Plan
    // A release is a row; there are as many as were ever served.
    expect(plan && scansIn(plan).filter((table) => table !== 'release')).toEqual([])
    expect(JSON.stringify(plan)).toMatch(/mark_in_order.*judged_due.*judged_by_time.*organisation_pkey/)
  })
})
