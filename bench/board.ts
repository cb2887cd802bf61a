/** What a board of 60 commitments costs, beside a bare server that sends the same bytes, and whether ten thousand neighbours change it. */
import type { ChildProcess } from 'node:child_process'
import { Client } from 'pg'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Answers, Asking } from './asking.ts'
import { endChild, exchange, startChild } from './asking.ts'
import type { Side } from './page.ts'
import { fetchOnce } from './page.ts'
import { processorSeconds } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import type { SeededKept } from './seeded-kept.ts'
import { addPeople, seededKept } from './seeded-kept.ts'
import { median, spread } from './statistics.ts'

const commitments = 60
const inASection = 6
const neighbours = 10_000
const rounds = 7
const askers = 16
const roundSeconds = 3
const packings = ['br', 'identity'] as const

export async function measureBoard(): Promise<Report> {
  const seeded = await seededKept()
  try {
    await seedBoard(seeded)
    const few = await measureAll(seeded)
    await addNeighbours(seeded, neighbours)
    const many = await measureOne(seeded, 'br')
    return {
      name: 'board',
      title: `A board of ${commitments} commitments`,
      how: `What we said we would do, for a coordinator who is signed in, with ${commitments} commitments in ${commitments / inASection} sections, each with a decision and an owner: a third joined to promises, a third that people confirm, a third not set up yet. From the running Kept; beside it a bare \`node:http\` server that sends the same headers and bytes. ${askers} askers in a third process, ${rounds} rounds of each in turn, medians. Processor time is of the app and all processes of its database together.`,
      figures: [...few, ...figuresOf(many, `packed, beside ${neighbours.toLocaleString('en-GB')} other organisations`)],
    }
  } finally {
    await seeded.close()
  }
}

async function measureAll(seeded: SeededKept): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const packing of packings) {
    const measured = await measureOne(seeded, packing)
    figures.push(...figuresOf(measured, packing === 'br' ? 'packed' : 'not packed'))
  }
  return figures
}

interface Measured {
  rounds: { bareMicroseconds: number; keptMicroseconds: number; p95Ms: number }[]
  bytes: number
}

async function measureOne({ kept, cookie }: SeededKept, packing: (typeof packings)[number]): Promise<Measured> {
  const headers = { cookie, 'sec-fetch-site': 'same-origin', 'accept-encoding': packing }
  const keptSide: Side = { url: `${kept.address}/board`, headers, pid: kept.pid }
  const page = await fetchOnce(keptSide, { mark: '<li class="kept-answer-item', many: commitments })
  const bare = startChild('bare-server.ts')
  const generator = startChild('generator.ts')
  try {
    const port = await exchange<number>(bare, { headers: page.headers, body: page.body.toString('base64') })
    const bareSide: Side = { url: `http://127.0.0.1:${port}/`, headers, pid: bare.pid ?? 0 }
    return { rounds: await inTurn(generator, keptSide, bareSide), bytes: page.body.length }
  } finally {
    for (const child of [bare, generator]) endChild(child)
  }
}

async function inTurn(generator: ChildProcess, kept: Side, bare: Side): Promise<Measured['rounds']> {
  const ask = ({ url, headers }: Side, load: Asking['load']) =>
    exchange<Answers>(generator, { url, headers, load, seconds: roundSeconds })
  const cost = async (side: Side) => {
    const before = processorSeconds(side.pid)
    const { count } = await ask(side, { askers })
    return ((processorSeconds(side.pid) - before) / count) * 1e6
  }
  for (const side of [bare, kept, kept]) await cost(side)
  const measured: Measured['rounds'] = []
  for (let round = 0; round < rounds; round += 1)
    measured.push({
      bareMicroseconds: await cost(bare),
      keptMicroseconds: await cost(kept),
      p95Ms: (await ask(kept, { aSecond: 50 })).p95Ms,
    })
  return measured
}

function figuresOf({ rounds: measured, bytes }: Measured, how: string): Figure[] {
  const middle = (of: (round: Measured['rounds'][number]) => number) => median(measured.map(of))
  const ratio = (round: Measured['rounds'][number]) => round.keptMicroseconds / round.bareMicroseconds
  return [
    {
      what: `processor time a board ÷ a bare server’s, ${how} (${(bytes / 1_024).toFixed(1)} KB)`,
      value: middle(ratio),
      unit: '×',
      limit: { atMost: 60 },
      beside: `${middle((round) => round.keptMicroseconds).toFixed(0)} µs ÷ ${middle((round) => round.bareMicroseconds).toFixed(1)} µs; rounds ${spread(measured.map(ratio), 1)}`,
    },
    {
      what: `95 of 100 boards within, at 50 requests a second, ${how}`,
      value: middle((round) => round.p95Ms),
      unit: 'ms',
      limit: { atMost: 40 },
      beside: `from when each was due; rounds ${spread(
        measured.map((round) => round.p95Ms),
        1,
      )}`,
    },
  ]
}

/** Sections of six: what Kept counts, what people confirm, and what is not set up. */
async function seedBoard({ entrances, organisation, superuser }: SeededKept): Promise<void> {
  const few = entrances(1)
  const [una = ''] = await addPeople(few, organisation, 1)
  const statements = Array.from({ length: commitments }, (_, at) => [
    ...(at % inASection === 0 ? [aStatement(`Section ${at / inASection + 1}`, { kind: 'heading' as const })] : []),
    aStatement(`We will see to it, in every group and session, that thing number ${at + 1} is done with care.`),
  ]).flat()
  await few.at({ requestId: 'bench' }, new Date()).inOrganisation(keptItself(organisation), async (work) => {
    const { policy } = await aPolicy(work, una).called('Online safety policy').adopted(statements)
    work.record('policy.adopted', { policy })
  })
  const client = new Client(superuser)
  await client.connect()
  try {
    for (const [at, { id, text }] of statements.filter(({ kind }) => kind === 'commitment').entries())
      await decide(client, { organisation, una, at, id, text })
  } finally {
    await client.end()
  }
}

interface ToDecide {
  organisation: string
  una: string
  at: number
  id: string
  text: string
}

async function decide(client: Client, { organisation, una, at, id, text }: ToDecide): Promise<void> {
  const [decision, now] = [newId<'Decision'>(), new Date()]
  const how = at % 3 === 2 ? 'not-set-up' : 'shown'
  await client.query(
    `insert into board.decision (organisation_id, id, statement_id, number, how, decided_text, rest, note, from_at, decided_by)
       values ($1, $2, $3, 1, $4, $5, 'more-to-show', 'We begin after Christmas.', $6, $7)`,
    [organisation, decision, id, how, text, now, una],
  )
  await client.query(
    `insert into board.ownership (organisation_id, id, statement_id, number, person_id, from_at, named_by)
       values ($1, $2, $3, 1, $4, $5, $4)`,
    [organisation, newId<'Ownership'>(), id, una, now],
  )
  if (how !== 'shown') return
  const counted = ['people.coordinator-appointed', 'people.lead-and-alternate', 'policy.adopted-and-signed']
  const promise = at % 3 === 0 ? counted[(at / 3) % counted.length] : 'board.people-confirm'
  await client.query('insert into board.join (organisation_id, decision_id, promise, covers) values ($1, $2, $3, $4)', [
    organisation,
    decision,
    promise,
    [text],
  ])
  if (at % 3 === 1)
    await client.query(
      `insert into board.task (organisation_id, decision_id, statement_id, does, every_months, needs_witness)
         values ($1, $2, $3, 'Somebody looks and writes it down.', 3, false)`,
      [organisation, decision, id],
    )
}

/** The rows of the organisation again for each neighbour, with another organisation's id. */
async function addNeighbours({ superuser, organisation }: SeededKept, many: number): Promise<void> {
  const client = new Client(superuser)
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    await client.query('drop table if exists neighbours')
    await client.query(
      `create temp table neighbours as select gen_random_uuid() as neighbour from generate_series(1, ${many})`,
    )
    for (const { name, columns } of await columnsToCopy(client)) {
      const others = columns.filter((column) => column !== 'organisation_id').join(', ')
      await client.query(
        `insert into ${name} (organisation_id, ${others}) select neighbour, ${others} from ${name} one, neighbours where one.organisation_id = $1`,
        [organisation],
      )
    }
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

const copied = [
  'policy.version',
  'policy.version_statement',
  'board.decision',
  'board.join',
  'board.task',
  'board.ownership',
  'promises.touch',
  'promises.judged',
  'promises.verdict',
  'promises.history',
]

async function columnsToCopy(client: Client) {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', table_schema, table_name) as name, array_agg(quote_ident(column_name)::text) as columns
       from information_schema.columns where table_schema || '.' || table_name = any($1) and is_generated = 'NEVER'
       group by table_schema, table_name`,
    [copied],
  )
  return rows
}
