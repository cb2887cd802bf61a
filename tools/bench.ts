/** `npm run bench [NAME …]`: measures against yardsticks in the same run, says what falls short, and keeps the figures in docs/measurements.md. */
import { register } from 'node:module'
import type { Report } from '../bench/report.ts'
import { asMarkdown, isWithin } from '../bench/report.ts'
import { keepSection, machineFacts } from './measurements.ts'

register('./load-pages.ts', import.meta.url)

const benchmarks: Readonly<Record<string, () => Promise<Report>>> = {
  page: async () => (await import('../bench/page.ts')).measurePage(),
  public: async () => (await import('../bench/public.ts')).measurePublic(),
  transaction: async () => (await import('../bench/transaction.ts')).measureTransaction(),
  board: async () => (await import('../bench/board.ts')).measureBoard(),
  acts: async () => (await import('../bench/acts.ts')).measureActs(),
  promises: async () => (await import('../bench/promises.ts')).measurePromises(),
  people: async () => (await import('../bench/people.ts')).measurePeople(),
  starting: async () => (await import('../bench/starting.ts')).measureStarting(),
  reading: async () => (await import('../bench/reading.ts')).measureReading(),
  packs: async () => (await import('../bench/packs.ts')).measurePacks(),
  'sign-in': async () => (await import('../bench/sign-in.ts')).measureSignIn(),
  sheets: async () => (await import('../bench/sheets.ts')).measureSheets(),
  papers: async () => (await import('../bench/papers.ts')).measurePapers(),
}

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !(name in benchmarks))
  if (unknown.length > 0) {
    console.error(`There is no benchmark "${unknown.join('", "')}". There are: ${Object.keys(benchmarks).join(', ')}.`)
    return 2
  }
  let short = 0
  for (const [name, measure] of Object.entries(benchmarks)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const report = await measure()
    const markdown = asMarkdown(report, machineFacts(new Date()))
    console.log(`${markdown}\n`)
    keepSection(`bench: ${report.name}`, markdown)
    short += report.figures.filter((figure) => !isWithin(figure)).length
  }
  if (short > 0)
    console.log(`${short} of these figures are not within what they may be. On a busy machine, measure again.`)
  return short > 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2))
