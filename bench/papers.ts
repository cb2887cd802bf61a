/** How long papers take to write, one policy and a hundred packs in a row, and what memory that holds while it lasts. */
import type { Block, Paper } from '#platform/papers/paper.ts'
import { writeDocx } from '#platform/papers/write-docx.ts'
import { writeHtml } from '#platform/papers/write-html.ts'
import { writePdf } from '#platform/papers/write-pdf.ts'
import { readPolicies } from '#tests/policies/read-policy-file.ts'
import { ownMegabytes } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import { median, spread } from './statistics.ts'

const rounds = 15
const packs = 100
const packRows = 60
const longRows = 2_000

export async function measurePapers(): Promise<Report> {
  const policy = policyPaper()
  await writePdf(policy)
  return {
    name: 'papers',
    title: 'Writing papers',
    how: `A policy of the development set, and a pack for trustees of ${packRows} rows in a table with the words around it and a name in Arabic and in Bengali, each PDF in a child process of its own, its start included; ${rounds} rounds of the policy, medians; ${packs} packs one after the other, once. Memory is the most that this process and the child held together (PSS, looked at every 20 ms), over what this process held before.`,
    figures: [...(await measuredPolicy(policy)), ...(await measuredPacks()), await measuredLong()],
  }
}

async function measuredPolicy(policy: Paper): Promise<Figure[]> {
  const pdf = await timed(() => writePdf(policy).then(({ bytes }) => bytes))
  const docx = await timed(() => writeDocx(policy))
  const html = await timed(async () => Buffer.from(writeHtml(policy)))
  return [
    figure('a policy as PDF', pdf, 500),
    figure('a policy as Word document', docx, 250),
    figure('a policy as web page', html, 50),
  ]
}

interface Timed {
  readonly took: readonly number[]
  readonly bytes: number
}

async function timed(write: () => Promise<Uint8Array>): Promise<Timed> {
  const took: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    bytes = (await write()).length
    took.push(performance.now() - began)
  }
  return { took, bytes }
}

function figure(what: string, { took, bytes }: Timed, atMost: number): Figure {
  const beside = `${(bytes / 1_000).toFixed(1)} KB; rounds ${spread(took, 0)}`
  return { what, value: median(took), unit: 'ms', limit: { atMost }, beside }
}

async function measuredPacks(): Promise<Figure[]> {
  const watch = watchMemory()
  const began = performance.now()
  let bytes = 0
  for (let at = 0; at < packs; at++) bytes += (await writePdf(packPaper(at, packRows))).bytes.length
  const seconds = (performance.now() - began) / 1_000
  const most = watch.stop()
  const [what, beside] = [`${packs} packs one after the other`, `${(bytes / packs / 1_000).toFixed(0)} KB each`]
  return [
    { what, value: seconds, unit: 's', limit: { atMost: 60 }, beside },
    { what: `memory meanwhile`, value: most, unit: 'MB', limit: { atMost: 400 }, beside: 'this process and its child' },
  ]
}

async function measuredLong(): Promise<Figure> {
  const watch = watchMemory()
  const began = performance.now()
  const { bytes } = await writePdf(packPaper(0, longRows))
  const beside = `${(bytes.length / 1e6).toFixed(1)} MB; at most ${watch.stop().toFixed(0)} MB of memory`
  const seconds = (performance.now() - began) / 1_000
  return { what: `a pack of ${longRows} rows`, value: seconds, unit: 's', limit: { atMost: 10 }, beside }
}

function watchMemory(): { stop(): number } {
  const before = ownMegabytes(process.pid)
  let most = before
  const looking = setInterval(() => {
    most = Math.max(most, ownMegabytes(process.pid))
  }, 20)
  return {
    stop() {
      clearInterval(looking)
      return most - before
    },
  }
}

const shown = (title: string, blocks: readonly Block[]): Paper => ({
  ...{ title, language: 'en', author: 'Larkrise Ukulele Circle', madeOn: '2026-11-20', blocks },
  description: 'Made to be measured.',
})

function policyPaper(): Paper {
  const [policy] = readPolicies('development')
  if (!policy) throw new Error('There is no policy to print.')
  const blocks = policy.units.map(({ text }): Block => ({ kind: 'paragraph', text }))
  return shown('Keeping safe online', blocks)
}

function packPaper(at: number, rows: number): Paper {
  const words = 'The committee looked at what was promised, at what shows that it is kept, and at what is still to do. '
  return shown(`Pack ${at} for the committee`, [
    ...['What is kept', 'What is not yet known', 'What falls due', 'Who does what', 'What was decided'].flatMap(
      (text): Block[] => [
        { kind: 'heading', level: 1, text },
        { kind: 'paragraph', text: words.repeat(3) },
        { kind: 'list', items: Array.from({ length: 6 }, () => words) },
      ],
    ),
    {
      kind: 'facts',
      pairs: [
        { term: 'Lead', answer: 'ليلى النجّار' },
        { term: 'Helper', answer: 'মৌসুমী চক্রবর্তী' },
      ],
    },
    {
      ...{ kind: 'table', caption: 'Every promise', head: ['Number', 'What was promised', 'What shows it', 'On'] },
      rows: Array.from({ length: rows }, (_, row) => [String(row + 1), words, words.slice(0, 60), '4 May 2026']),
    },
    { kind: 'signatures', lines: ['Chair', 'Secretary', 'Lead'] },
  ])
}
