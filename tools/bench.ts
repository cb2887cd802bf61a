/** `npm run bench [NAME …]`: measures against yardsticks in the same run, says what falls short, and keeps the figures in docs/measurements.md. */
import { measureActs } from '../bench/acts.ts'
import { measureBoard } from '../bench/board.ts'
import { measurePacks } from '../bench/packs.ts'
import { measurePage } from '../bench/page.ts'
import { measurePapers } from '../bench/papers.ts'
import { measurePromises } from '../bench/promises.ts'
import { measurePublic } from '../bench/public.ts'
import { measureReading } from '../bench/reading.ts'
import type { Report } from '../bench/report.ts'
import { asMarkdown, isWithin } from '../bench/report.ts'
import { measureStarting } from '../bench/starting.ts'
import { measureTransaction } from '../bench/transaction.ts'
import { keepSection, machineFacts } from './measurements.ts'

const benchmarks: Readonly<Record<string, () => Promise<Report>>> = {
  page: measurePage,
  public: measurePublic,
  transaction: measureTransaction,
  board: measureBoard,
  acts: measureActs,
  promises: measurePromises,
  starting: measureStarting,
  reading: measureReading,
  packs: measurePacks,
  papers: measurePapers,
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
