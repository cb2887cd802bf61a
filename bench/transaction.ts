/** What our entrance adds to a select: role, organisation and row-level security, beside the same prepared select without them. */
import { CompiledQuery } from 'kysely'
import { Pool } from 'pg'
import type { Work } from '#platform/database/house.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { processorSeconds } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import type { SeededKept } from './seeded-kept.ts'
import { seededKept } from './seeded-kept.ts'
import { median, spread } from './statistics.ts'

const clients = 16
const rounds = 9
const aRoundMs = 1_500

const text = `select id, name, sort_name, work, left_on from people.person
  where organisation_id = $1 order by sort_name, id limit 20`

interface Cost {
  ms: number
  processorMs: number
}

export async function measureTransaction(): Promise<Report> {
  const seeded = await seededKept()
  try {
    return {
      name: 'transaction',
      title: 'A transaction of one select',
      how: `Twenty people of an organisation, selected by ${clients} clients at once over as many connections: through \`inOrganisation\`, and beside it the same prepared select through a bare \`pg\` pool, as a role that row-level security does not hold back. ${rounds} rounds of each in turn, medians.`,
      figures: await compare(seeded),
    }
  } finally {
    await seeded.close()
  }
}

async function compare({ kept, superuser, entrances, organisation }: SeededKept): Promise<Figure[]> {
  const house = entrances(clients).at({ requestId: 'bench' }, new Date())
  const actor = keptItself(organisation)
  const select = (work: Work) => work.db.executeQuery(CompiledQuery.raw(text, [organisation]))
  const ours = () => house.askInOrganisation(actor, select)
  const open = () => house.inOrganisation(actor, select)
  const bare = new Pool({ ...superuser, max: clients })
  bare.on('error', () => {}) // The statement under way rejects with the same reason.
  const theirs = () => bare.query({ name: 'bare', text, values: [organisation] })
  const [ourCosts, openCosts, theirCosts]: [Cost[], Cost[], Cost[]] = [[], [], []]
  try {
    if ((await ours()).rows.length !== 20 || (await theirs()).rows.length !== 20) throw new Error('Not twenty rows.')
    for (const one of [theirs, ours, open]) await round(kept.pid, one)
    for (let number = 0; number < rounds; number += 1) {
      theirCosts.push(await round(kept.pid, theirs))
      ourCosts.push(await round(kept.pid, ours))
      openCosts.push(await round(kept.pid, open))
    }
  } finally {
    await bare.end()
  }
  const processor = (cost: Cost) => cost.processorMs
  return [
    figure('processor time of client and database a transaction', ourCosts, theirCosts, processor, 1.6),
    figure('time a transaction', ourCosts, theirCosts, (cost) => cost.ms, 1.6),
    figure(
      'processor time where the act may go on after the select (`inOrganisation`)',
      openCosts,
      theirCosts,
      processor,
    ),
  ]
}

function figure(what: string, ours: Cost[], theirs: Cost[], of: (cost: Cost) => number, atMost?: number): Figure {
  const ratios = ours.map((cost, number) => of(cost) / of(theirs[number] ?? cost))
  const micro = (costs: Cost[]) => `${(median(costs.map(of)) * 1_000).toFixed(0)} µs`
  return {
    what,
    value: median(ratios),
    unit: '×',
    limit: atMost === undefined ? undefined : { atMost },
    beside: `${micro(ours)} ÷ ${micro(theirs)}; rounds ${spread(ratios, 2)}`,
  }
}

async function round(database: number, once: () => Promise<unknown>): Promise<Cost> {
  const before = process.cpuUsage()
  const databaseBefore = processorSeconds(database)
  const began = performance.now()
  let count = 0
  const client = async () => {
    while (performance.now() < began + aRoundMs) {
      await once()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  const ms = performance.now() - began
  const own = process.cpuUsage(before)
  const processorMs = (own.user + own.system) / 1_000 + (processorSeconds(database) - databaseBefore) * 1_000
  return { ms: ms / count, processorMs: processorMs / count }
}
