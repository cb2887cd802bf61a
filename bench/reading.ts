/** How long reading a policy takes, short and of 400 pages, and what memory it holds while it lasts. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PolicyReader } from '#app/reading/policy-reader.ts'
import { openPolicyReader } from '#app/reading/policy-reader.ts'
import { readDocument } from '#modules/reader/index.ts'
import { readDocumentBytes } from '#platform/documents/read-document.ts'
import { longPolicy } from '#tests/policies/long-policy.ts'
import { readPolicies } from '#tests/policies/read-policy-file.ts'
import { areRealPoliciesHere, readRealPolicies } from '#tests/policies/real-policies.ts'
import { asMessyDocx } from '#tests/policies/render/as-docx.ts'
import { asUntaggedPdf } from '#tests/policies/render/as-pdf.ts'
import { asText } from '#tests/policies/render/as-text.ts'
import { hasChromium, launchChromium } from '#tests/support/browser.ts'
import { home } from './kept-process.ts'
import { ownMegabytes } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import { median, spread } from './statistics.ts'

const rounds = 9
const longRounds = 3
const memoryRounds = 3
const warming = 3
const pages = 400
const statements = 10_000
const today = '2026-11-20'
const bytesOf = (text: string) => new TextEncoder().encode(text)

interface PolicyToRead {
  readonly what: string
  readonly bytes: Uint8Array
  readonly name: string
}

export async function measureReading(): Promise<Report> {
  const program = pathToFileURL(join(home, 'dist/server/reader.worker.js'))
  const reader = openPolicyReader({ children: 1, program })
  try {
    const figures: Figure[] = []
    for (const policy of shortPolicies()) figures.push(await measuredWarm(policy))
    for (const policy of shortPolicies()) figures.push(...(await measured(reader, policy)))
    for (const policy of await longPolicies()) figures.push(await measuredLong(reader, policy))
    figures.push(await measuredStatements(reader))
    return {
      name: 'reading',
      title: 'Reading a policy',
      how: `From the bytes of a file to its reading, in the built program's child process, its start and the checking of its answer included; after one reading to warm up, ${rounds} rounds (${longRounds} of the long ones), medians; and the reading alone in a process that has read before. Memory is the most that this process and the child held together (PSS, looked at every 20 ms in rounds of their own), over what this process held before. The long policy is the development set over and over with other words.`,
      figures,
    }
  } finally {
    await reader.close()
  }
}

function shortPolicies(): PolicyToRead[] {
  const real = areRealPoliciesHere ? readRealPolicies() : []
  if (real.length > 0)
    return real.map(({ file }, at) => ({ what: `real policy ${at + 1}, TXT`, bytes: file, name: 'policy.txt' }))
  return readPolicies('development')
    .slice(0, 5)
    .map((policy) => ({ what: `${policy.name}, TXT`, bytes: bytesOf(asText(policy)), name: 'policy.txt' }))
}

/** The reading alone, in a process that has read before. */
async function measuredWarm({ what, bytes, name }: PolicyToRead): Promise<Figure> {
  const taken: number[] = []
  for (let round = 0; round < rounds + warming; round += 1) {
    const began = performance.now()
    const document = await readDocumentBytes(bytes, { name })
    if ('refused' in document) throw new Error(`${what} was refused: ${document.refused}`)
    readDocument(document, today)
    if (round >= warming) taken.push(performance.now() - began)
  }
  const beside = `rounds ${spread(taken, 0)}`
  return {
    what: `${what}, in a process that has read before`,
    value: median(taken),
    unit: 'ms',
    limit: { atMost: 300 },
    beside,
  }
}

async function longPolicies(): Promise<PolicyToRead[]> {
  const policy = longPolicy(pages)
  const long = [
    { what: `a policy of ${pages} pages, TXT`, bytes: bytesOf(asText(policy)), name: 'policy.txt' },
    { what: `a policy of ${pages} pages, messy DOCX`, bytes: await asMessyDocx(policy), name: 'policy.docx' },
  ]
  if (!hasChromium) return long
  const browser = await launchChromium()
  try {
    const bytes = await asUntaggedPdf(browser, policy)
    return [...long, { what: `a policy of ${pages} pages, PDF`, bytes, name: 'policy.pdf' }]
  } finally {
    await browser.close()
  }
}

interface Cost {
  readonly ms: number
  readonly statements: number
  readonly pages: number | undefined
}

async function readOnce(reader: PolicyReader, { bytes, name, what }: PolicyToRead): Promise<Cost> {
  const began = performance.now()
  const answer = await reader.readPolicy(bytes, name, today)
  const ms = performance.now() - began
  if ('refused' in answer) throw new Error(`${what}: ${answer.refused}`)
  const { document, reading } = answer.read
  return { ms, statements: reading.statements.length, pages: document.pages }
}

async function costsOf(reader: PolicyReader, policy: PolicyToRead, times: number): Promise<Cost[]> {
  await readOnce(reader, policy)
  const costs: Cost[] = []
  for (let round = 0; round < times; round += 1) costs.push(await readOnce(reader, policy))
  return costs
}

/** In rounds of their own, since looking takes time. */
async function memoryOf(reader: PolicyReader, policy: PolicyToRead): Promise<number[]> {
  const rises: number[] = []
  for (let round = 0; round < memoryRounds; round += 1) {
    const idle = ownMegabytes(process.pid)
    let most = idle
    const watch = setInterval(() => {
      most = Math.max(most, ownMegabytes(process.pid))
    }, 20)
    await readOnce(reader, policy).finally(() => clearInterval(watch))
    rises.push(most - idle)
  }
  return rises
}

async function measured(reader: PolicyReader, policy: PolicyToRead): Promise<Figure[]> {
  const costs = await costsOf(reader, policy, rounds)
  const times = costs.map(({ ms }) => ms)
  const memory = await memoryOf(reader, policy)
  const beside = `${costs[0]?.statements} statements; rounds ${spread(times, 0)}`
  return [
    { what: policy.what, value: median(times), unit: 'ms', limit: { atMost: 300 }, beside },
    {
      what: 'its memory over idle',
      value: median(memory),
      unit: 'MB',
      limit: { atMost: 150 },
      beside: `rounds ${spread(memory, 0)}`,
    },
  ]
}

async function measuredLong(reader: PolicyReader, policy: PolicyToRead): Promise<Figure> {
  const costs = await costsOf(reader, policy, longRounds)
  const times = costs.map(({ ms }) => ms / 1_000)
  const memory = median(await memoryOf(reader, policy))
  const facts = [
    `${(policy.bytes.length / 1e6).toFixed(1)} MB`,
    ...(costs[0]?.pages === undefined ? [] : [`${costs[0].pages} pages`]),
    `${costs[0]?.statements} statements`,
    `${memory.toFixed(0)} MB over idle`,
    `rounds ${spread(times, 2)}`,
  ]
  return { what: policy.what, value: median(times), unit: 's', limit: { atMost: 5 }, beside: facts.join('; ') }
}

async function measuredStatements(reader: PolicyReader): Promise<Figure> {
  const { units } = longPolicy(pages)
  const lines = Array.from({ length: statements }, (_, at) => `${at}\t${units[at % units.length]?.text ?? ''}`)
  const table = bytesOf(lines.join('\n'))
  const times: number[] = []
  for (let round = 0; round <= longRounds; round += 1) {
    const began = performance.now()
    const answer = await reader.labelStatements(table)
    if ('refused' in answer || answer.read.length !== statements) throw new Error('Not every statement was labelled.')
    times.push((performance.now() - began) / 1_000)
  }
  const [, ...warm] = times
  const beside = `rounds ${spread(warm, 2)}`
  return {
    what: `${statements.toLocaleString('en-GB')} statements labelled`,
    value: median(warm),
    unit: 's',
    limit: undefined,
    beside,
  }
}
