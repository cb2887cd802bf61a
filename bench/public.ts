/** What the page for everybody costs and weighs, and whether one that is not there takes as long as one that never was. */
import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { chromium } from 'playwright-core'
import { aPerson } from '#modules/people/people.examples.ts'
import { aPolicy, aStatement } from '#modules/policy/policy.examples.ts'
import { aPage } from '#modules/publication/publication.examples.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Answers } from './asking.ts'
import { endChild, exchange, startChild } from './asking.ts'
import type { Side } from './page.ts'
import { fetchOnce } from './page.ts'
import { processorSeconds } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import type { SeededKept } from './seeded-kept.ts'
import { seededKept } from './seeded-kept.ts'
import { median, spread } from './statistics.ts'

const rounds = 7
const askers = 16
const roundSeconds = 3
const statements = 60
const chromiumPath = '/usr/bin/chromium'

export async function measurePublic(): Promise<Report> {
  const seeded = await seededKept()
  try {
    await publish(seeded)
    const generator = startChild('generator.ts')
    try {
      const figures = [...(await costs(seeded, generator)), ...(await absences(seeded))]
      return {
        name: 'public',
        title: 'The page for everybody',
        how: `The published policy of ${statements} commitments, from the running Kept, packed as a browser asks; beside it a bare \`node:http\` server that sends the same headers and bytes. ${askers} askers in a third process, ${rounds} rounds of each in turn, medians. Processor time is of the app and all processes of its database together. A first visit is weighed in Chromium with nothing kept, headers included.`,
        figures: [...figures, ...(await weights(seeded))],
      }
    } finally {
      endChild(generator)
    }
  } finally {
    await seeded.close()
  }
}

const slug = 'curlew-singers'
const takenBack = 'curlew-choir'
const pathOf = (word: string) => `/public/${word}`

async function publish(seeded: SeededKept): Promise<void> {
  const entrances = seeded.entrances(1)
  const house = entrances.at({ requestId: 'bench' }, new Date())
  await house.inOrganisation(keptItself(seeded.organisation), async (work) => {
    const person = await aPerson(work).called('Wren Bench', 'wren@bench.test').appointed(['lead'])
    const parts = Array.from({ length: statements + 10 }, (_, number) =>
      number % 7 === 0
        ? aStatement(`Part ${number / 7 + 1}`, { kind: 'heading' })
        : aStatement(`Of promise number ${number} we say that ${wordsFor(number)}.`),
    )
    const { policy } = await aPolicy(work, person).called('Online safety policy').adopted(parts)
    const pages = aPage(work, person)
    await pages.takenBack(await pages.published(policy, { slug: takenBack }))
    await pages.published(policy, { slug })
  })
}

const words =
  'staff volunteers parents carers children young people picture phone message group account game film website ask agree check write tell keep remove report share train review consent lesson concert rehearsal evening holiday worry answer lead trustee'.split(
    ' ',
  )

/** Not the same words again and again, which would pack better than people write. */
function wordsFor(number: number): string {
  return Array.from({ length: 16 }, (_, place) => words[(number * 31 + place * place * 7 + place) % words.length]).join(
    ' ',
  )
}

const headers = { 'accept-encoding': 'br', 'sec-fetch-site': 'none' }

async function costs({ kept }: SeededKept, generator: ChildProcess): Promise<Figure[]> {
  const keptSide: Side = { url: `${kept.address}${pathOf(slug)}`, headers, pid: kept.pid }
  const page = await fetchOnce(keptSide, { mark: 'promise number', many: statements })
  const bare = startChild('bare-server.ts')
  try {
    const port = await exchange<number>(bare, { headers: page.headers, body: page.body.toString('base64') })
    const bareSide: Side = { url: `http://127.0.0.1:${port}/`, headers, pid: bare.pid ?? 0 }
    const measured: { bare: number; kept: number }[] = []
    for (const side of [bareSide, keptSide, keptSide]) await cost(generator, side)
    for (let round = 0; round < rounds; round += 1)
      measured.push({ bare: await cost(generator, bareSide), kept: await cost(generator, keptSide) })
    const [ours, yardstick] = [median(measured.map((one) => one.kept)), median(measured.map((one) => one.bare))]
    const shares = measured.map((one) => one.bare / one.kept)
    const size = `${(page.body.length / 1_024).toFixed(1)} KB packed`
    return [
      {
        what: `requests a second that one core has time for (${size})`,
        value: 1e6 / ours,
        unit: '/s',
        limit: { atLeast: 2_000 },
        beside: `${ours.toFixed(0)} µs each; the bare server’s ${(1e6 / yardstick).toFixed(0)}/s; rounds ${spread(
          measured.map((one) => 1e6 / one.kept),
          0,
        )}`,
      },
      {
        what: 'of what a bare server answers in the same time',
        value: median(shares),
        unit: '',
        limit: undefined,
        beside: `rounds ${spread(shares, 2)}; 0.3 would do where 2,000/s are not reached`,
      },
    ]
  } finally {
    endChild(bare)
  }
}

/** Microseconds of processor time for one request. */
async function cost(generator: ChildProcess, { url, headers: sent, pid }: Side): Promise<number> {
  const before = processorSeconds(pid)
  const asking = { url, headers: sent, seconds: roundSeconds, load: { askers } }
  const { count } = await exchange<Answers>(generator, asking)
  return ((processorSeconds(pid) - before) / count) * 1e6
}

/** An address that was taken back, beside one that never was, asked in turn one by one: what else the machine does meets both. */
async function absences({ kept }: SeededKept): Promise<Figure[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const urls = [takenBack, 'never-was'].map((word) => `${kept.address}${pathOf(word)}`)
  const took: [number[], number[]] = [[], []]
  for (let turn = 0; turn < warming + turns; turn += 1)
    // Each is first as often as the other.
    for (const which of turn % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const ms = await askForNothing(agent, urls[which] ?? '')
      if (turn >= warming) took[which].push(ms)
    }
  agent.destroy()
  const [gone, never] = [median(took[0]), median(took[1])]
  return [
    {
      what: 'time of an address that was taken back ÷ of one that never was',
      value: Math.max(gone / never, never / gone),
      unit: '×',
      limit: { atMost: 1.05 },
      beside: `${gone.toFixed(2)} ms and ${never.toFixed(2)} ms, medians of ${turns.toLocaleString('en-GB')} each, asked in turn`,
    },
  ]
}

const warming = 200
const turns = 2_000

function askForNothing(agent: Agent, url: string): Promise<number> {
  const began = performance.now()
  return new Promise((answered, failed) => {
    get(url, { agent, headers }, (response) => {
      response.resume()
      response.once('end', () => {
        if (response.statusCode === 404) answered(performance.now() - began)
        else failed(new Error(`${url} answered ${response.statusCode}.`))
      })
    }).once('error', failed)
  })
}

/** As sent, headers too; nothing where there is no Chromium. */
async function weights({ kept }: SeededKept): Promise<Figure[]> {
  if (!existsSync(chromiumPath)) return []
  const browser = await chromium.launch({ executablePath: chromiumPath, args: ['--headless', '--no-sandbox'] })
  try {
    const tab = await browser.newPage()
    const session = await tab.context().newCDPSession(tab)
    let bytes = 0
    let answers = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
      answers += 1
    })
    await session.send('Network.enable')
    await tab.goto(`${kept.address.replace('127.0.0.1', 'localhost')}${pathOf(slug)}`)
    await tab.waitForLoadState('networkidle')
    const what = 'a first visit with its stylesheet, fonts and icon'
    return [{ what, value: bytes / 1_024, unit: 'KB', limit: { atMost: 40 }, beside: `${answers} answers` }]
  } finally {
    await browser.close()
  }
}
