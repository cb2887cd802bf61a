/** What the form to sign in, a page of 50 people and one person's page cost, beside a bare server that sends the same bytes. */

import type { ChildProcess } from 'node:child_process'
import { get } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { listActiveAdults } from '#modules/people/index.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Answers, Asking } from './asking.ts'
import { endChild, exchange, startChild } from './asking.ts'
import { processorSeconds } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import type { SeededKept } from './seeded-kept.ts'
import { seededKept } from './seeded-kept.ts'
import { median, spread } from './statistics.ts'

const rounds = 7
const askers = 16
const roundSeconds = 3

/** As browsers ask, and as whoever takes nothing packed. */
const packings = ['br', 'identity'] as const

/** Response headers that a server writes for itself. */
const ownHeaders = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding'])

/** One of the two servers, asked in the same way. */
export interface Side {
  url: string
  headers: Record<string, string>
  pid: number
}

interface Round {
  bareMicroseconds: number
  keptMicroseconds: number
  p95Ms: number
  bareP95Ms: number
}

export async function measurePage(): Promise<Report> {
  const seeded = await seededKept()
  try {
    const figures: Figure[] = []
    for (const one of await pagesOf(seeded))
      for (const packing of packings) figures.push(...(await measureOne(seeded, packing, one)))
    return {
      name: 'page',
      title: 'Signing in, a page of 50 people and one person’s page',
      how: `The form to sign in, and for somebody signed in the list of people of an organisation with 200 people and one person’s page, from the running Kept; beside each a bare \`node:http\` server that sends the same headers and bytes. ${askers} askers in a third process, ${rounds} rounds of each in turn, medians. Processor time is of the app and all processes of its database together, and of the bare server.`,
      figures,
    }
  } finally {
    await seeded.close()
  }
}

interface OnePage {
  what: string
  path: string
  /** Whether whoever asks is signed in. */
  isPersonal: boolean
  /** What it holds, and how often: a page that shows something else is not measured. */
  holds: { mark: string; many: number }
}

async function pagesOf({ entrances, organisation }: SeededKept): Promise<OnePage[]> {
  const house = entrances(1).at({ requestId: 'bench' }, new Date())
  const [person] = await house.inOrganisation(keptItself(organisation), (work) => listActiveAdults(work))
  return [
    { what: 'sign in', path: '/sign-in', isPersonal: false, holds: { mark: 'name="passphrase"', many: 1 } },
    { what: 'people', path: '/people', isPersonal: true, holds: { mark: '<tr', many: 51 } },
    { what: 'one person', path: `/people/${person?.id}`, isPersonal: true, holds: { mark: '<h1', many: 1 } },
  ]
}

async function measureOne(
  { kept, cookie }: SeededKept,
  packing: (typeof packings)[number],
  { what, path, isPersonal, holds }: OnePage,
): Promise<Figure[]> {
  const whose: Record<string, string> = isPersonal ? { cookie } : {}
  const headers = { ...whose, 'sec-fetch-site': 'same-origin', 'accept-encoding': packing }
  const keptSide: Side = { url: `${kept.address}${path}`, headers, pid: kept.pid }
  const page = await fetchOnce(keptSide, holds)
  const bare = startChild('bare-server.ts')
  const generator = startChild('generator.ts')
  try {
    const port = await exchange<number>(bare, { headers: page.headers, body: page.body.toString('base64') })
    const bareSide: Side = { url: `http://127.0.0.1:${port}/`, headers, pid: bare.pid ?? 0 }
    const measured = await inTurn(generator, keptSide, bareSide)
    return figuresOf(measured, `${what}, ${packing === 'br' ? 'packed' : 'not packed'}`, page.body.length)
  } finally {
    for (const child of [bare, generator]) endChild(child)
  }
}

async function inTurn(generator: ChildProcess, kept: Side, bare: Side): Promise<Round[]> {
  const ask = ({ url, headers }: Side, load: Asking['load']) =>
    exchange<Answers>(generator, { url, headers, load, seconds: roundSeconds })
  const cost = async (side: Side) => {
    const before = processorSeconds(side.pid)
    const { count } = await ask(side, { askers })
    return ((processorSeconds(side.pid) - before) / count) * 1e6
  }
  const steady = { aSecond: 100 }
  const measured: Round[] = []
  for (const side of [bare, kept, kept]) await cost(side)
  for (let round = 0; round < rounds; round += 1)
    measured.push({
      bareMicroseconds: await cost(bare),
      keptMicroseconds: await cost(kept),
      bareP95Ms: (await ask(bare, steady)).p95Ms,
      p95Ms: (await ask(kept, steady)).p95Ms,
    })
  return measured
}

function figuresOf(measured: Round[], how: string, bytes: number): Figure[] {
  const middle = (of: (round: Round) => number) => median(measured.map(of))
  const ratio = (round: Round) => round.keptMicroseconds / round.bareMicroseconds
  return [
    {
      what: `processor time a request ÷ a bare server’s, ${how} (${(bytes / 1_024).toFixed(1)} KB)`,
      value: middle(ratio),
      unit: '×',
      limit: { atMost: 60 },
      beside: `${middle((round) => round.keptMicroseconds).toFixed(0)} µs ÷ ${middle((round) => round.bareMicroseconds).toFixed(1)} µs; rounds ${spread(measured.map(ratio), 1)}`,
    },
    {
      what: `95 of 100 answers within, at 100 requests a second, ${how}`,
      value: middle((round) => round.p95Ms),
      unit: 'ms',
      limit: { atMost: 20 },
      beside: `the bare server’s ${middle((round) => round.bareP95Ms).toFixed(1)} ms; from when each was due; rounds ${spread(
        measured.map((round) => round.p95Ms),
        1,
      )}`,
    },
  ]
}

interface Page {
  headers: Record<string, string>
  body: Buffer
}

/** The bytes as they are sent, still packed. Throws where the page does not hold so many of something. */
export function fetchOnce({ url, headers }: Side, { mark, many }: { mark: string; many: number }): Promise<Page> {
  return new Promise((fetched, failed) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('end', () => {
        const body = Buffer.concat(chunks)
        const text = (response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body).toString()
        const rows = text.split(mark).length - 1
        if (response.statusCode !== 200 || rows !== many)
          return failed(new Error(`${url} answered ${response.statusCode} with ${rows} times ${mark}.`))
        const sent = Object.entries(response.headersDistinct).filter(([name]) => !ownHeaders.has(name))
        fetched({ body, headers: Object.fromEntries(sent.map(([name, values = []]) => [name, values.join(', ')])) })
      })
    }).once('error', failed)
  })
}
