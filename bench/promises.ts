/** What it costs to keep the verdicts of ten thousand organisations true: all of them, one in a hundred, none. */
import { sql } from 'kysely'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { JudgingParts } from '#platform/promises/judge.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import type { CrowdedStart } from './crowded-start.ts'
import { measureCrowdedStart } from './crowded-start.ts'
import type { PromisesGround } from './promises-ground.ts'
import { load, onPromisesGround } from './promises-ground.ts'
import type { Figure, Report } from './report.ts'
import { median, spread } from './statistics.ts'

const few = 10
const many = 10_000
const oneInAHundred = many / 100
const rounds = 7
const aRoundMs = 2_000
const clients = 16

export async function measurePromises(): Promise<Report> {
  const start = await measureCrowdedStart(many)
  return onPromisesGround(async (ground) => {
    const { parts, boss } = ground
    await load(boss, few)
    await declareRelease(parts, new Date())
    await timeWaking(parts)
    const withFew = await countAll(ground)
    await load(boss, many - few)
    await boss("update promises.release set spread_after = '00000000-0000-0000-0000-000000000000'")
    const allMs = await timeWaking(parts)
    const rejudged: number[] = []
    const beside: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      await changeSome(ground)
      rejudged.push(await timeWaking(parts))
      await makeAllDue(ground)
      beside.push(await timeWaking(parts))
    }
    await boss('analyze')
    const idle: number[] = []
    for (let round = 0; round < 50; round += 1) idle.push(await timed(() => wakeOnce(parts, new Date())))
    const withMany = await countAll(ground)
    return reportOf({ allMs, rejudged, beside, idle, withFew, withMany, start, acts: await compareActs(ground) })
  })
}

async function timed(does: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await does()
  return performance.now() - began
}

/** Until nothing is due: the pauses between two looks are left out. */
function timeWaking(parts: JudgingParts): Promise<number> {
  return timed(async () => {
    while ((await wakeOnce(parts, new Date())) > 0);
  })
}

async function someOrganisations({ boss }: PromisesGround, count: number): Promise<OrganisationId[]> {
  const rows = await boss<{ id: OrganisationId }>(
    'select organisation_id as id from identity.organisation order by random() limit $1',
    [count],
  )
  return rows.map(({ id }) => id)
}

/** All promises of as many organisations: what judging all costs at this moment, on a machine that does other things too. */
async function makeAllDue(ground: PromisesGround): Promise<void> {
  const organisations = await someOrganisations(ground, oneInAHundred)
  await ground.boss('update promises.judged set version = 0 where organisation_id = any($1)', [organisations])
  await ground.boss(
    'insert into promises.mark (organisation_id, id, marked_at) select one, gen_random_uuid(), now() from unnest($1::uuid[]) one',
    [organisations],
  )
}

async function changeSome(ground: PromisesGround): Promise<void> {
  for (const organisation of await someOrganisations(ground, oneInAHundred))
    await rename(ground.entrances, organisation)
}

function rename(entrances: Entrances, organisation: OrganisationId): Promise<void> {
  return entrances
    .at({ requestId: newId<'Request'>() }, new Date())
    .inOrganisation(keptItself(organisation), async ({ db }) => {
      await sql`update people.person set name = name || 'x' where organisation_id = ${organisation} and name like 'Singer 5%'`.execute(
        db,
      )
    })
}

interface Counts {
  idle: number
  board: number
  changed: number
}

async function countAll(ground: PromisesGround): Promise<Counts> {
  const { parts, entrances, countQuestions } = ground
  const [organisation] = await someOrganisations(ground, 1)
  if (!organisation) throw new Error('There is no organisation.')
  const count = async (does: () => Promise<unknown>) => {
    countQuestions()
    await does()
    return countQuestions()
  }
  await wakeOnce(parts, new Date())
  const idle = await count(() => wakeOnce(parts, new Date()))
  const board = await count(() => bringUpToDate(parts, organisation, new Date()))
  await rename(entrances, organisation)
  return { idle, board, changed: await count(() => wakeOnce(parts, new Date())) }
}

/** The same act, once as it is and once through a function, whose writing nobody notes. */
async function compareActs(ground: PromisesGround): Promise<{ marked: number[]; unmarked: number[] }> {
  const { boss, entrances } = ground
  await boss(`create function people.write_unseen(at uuid, word text) returns void language sql as
    $$ update people.person set work = word where organisation_id = at and name = 'Singer 1' $$`)
  const organisations = await someOrganisations(ground, 500)
  let turn = 0
  const act = (isMarked: boolean) => {
    turn += 1
    const organisation = organisations[turn % organisations.length]
    if (!organisation) throw new Error('There is no organisation.')
    const word = `Sings part ${turn}`
    return entrances
      .at({ requestId: newId<'Request'>() }, new Date())
      .inOrganisation(keptItself(organisation), async (work) => {
        await (isMarked
          ? sql`update people.person set work = ${word} where organisation_id = ${organisation} and name = 'Singer 1'`
          : sql`select people.write_unseen(${organisation}, ${word})`
        ).execute(work.db)
        work.record('person.edited', { person: newId() })
      })
  }
  const [marked, unmarked]: [number[], number[]] = [[], []]
  await perSecond(() => act(true))
  for (let round = 0; round < rounds; round += 1) {
    unmarked.push(await perSecond(() => act(false)))
    marked.push(await perSecond(() => act(true)))
  }
  return { marked, unmarked }
}

async function perSecond(once: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  let count = 0
  const client = async () => {
    while (performance.now() < began + aRoundMs) {
      await once()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (count / (performance.now() - began)) * 1_000
}

interface Measured {
  allMs: number
  rejudged: number[]
  beside: number[]
  idle: number[]
  withFew: Counts
  withMany: Counts
  start: CrowdedStart
  acts: { marked: number[]; unmarked: number[] }
}

function reportOf({ allMs, rejudged, beside, idle, withFew, withMany, start, acts }: Measured): Report {
  const share = rejudged.map((ms) => (ms / allMs) * 100)
  const paired = rejudged.map((ms, round) => ms / (beside[round] ?? 0))
  const asMany = (what: string, of: keyof Counts): Figure => ({
    what,
    value: withMany[of],
    unit: '',
    limit: { atMost: withFew[of] },
    beside: `${withFew[of]} with ${few} organisations`,
  })
  return {
    name: 'promises',
    title: 'Keeping verdicts true',
    how: `${many.toLocaleString('en-GB')} organisations with ten people each and 50 stand-in promises over real tables, loaded in bulk. One process judges them through waking, without its pauses. Then one person changes in ${oneInAHundred} organisations, ${rounds} times. Acts change a row and are written down, ${clients} at once; unmarked ones write through a function that is not noted.`,
    figures: [
      {
        what: 'judging all',
        value: allMs / 1_000,
        unit: 's',
        limit: undefined,
        beside: `${((allMs * 1_000) / many / 50).toFixed(0)} µs a promise`,
      },
      {
        what: 'judging what one in a hundred changed, of that',
        value: median(share),
        unit: '%',
        limit: { atMost: 1.5 },
        beside: `rounds ${spread(share, 2)}`,
      },
      {
        what: 'the same, of judging all promises of as many organisations in between',
        value: median(paired),
        unit: '%',
        limit: { atMost: 1.5 },
        beside: `a hundredth of all, so it would be 1 % where everything had changed; rounds ${spread(paired, 2)}`,
      },
      {
        what: 'waking where nothing is due',
        value: median(idle),
        unit: 'ms',
        limit: undefined,
        beside: `rounds ${spread(idle, 1)}`,
      },
      {
        what: `ready with ${many.toLocaleString('en-GB')} organisations, of the time with one`,
        value: start.withMany / start.withOne,
        unit: '',
        limit: { atMost: 1.2 },
        beside: `${start.withMany.toFixed(0)} ms, with one ${start.withOne.toFixed(0)} ms`,
      },
      asMany('questions of waking where nothing is due', 'idle'),
      asMany('questions of a board where nothing is due', 'board'),
      asMany('questions of waking after one act', 'changed'),
      {
        what: 'acts, marked',
        value: median(acts.marked),
        unit: '/s',
        limit: undefined,
        beside: `rounds ${spread(acts.marked, 0)}`,
      },
      {
        what: 'acts, unmarked',
        value: median(acts.unmarked),
        unit: '/s',
        limit: undefined,
        beside: `rounds ${spread(acts.unmarked, 0)}`,
      },
    ],
  }
}
