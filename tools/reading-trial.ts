/** The part of `./kept trial` that spoils policies by the thousand and has them read, going on where it was stopped. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SpoiledReader } from '#tests/policies/read-spoiled.ts'
import { readerOfFiles, readerOfTexts } from '#tests/policies/read-spoiled.ts'
import { seed } from '#tests/support/seed.ts'
import { home } from './generated.ts'
import { keepSection, machineFacts } from './measurements.ts'

interface ReadingTrial {
  readonly name: string
  readonly title: string
  readonly count: number
  /** Readings that are under way together. */
  readonly atOnce: number
  readonly open: () => SpoiledReader | Promise<SpoiledReader>
}

const trials: readonly ReadingTrial[] = [
  { name: 'spoiled-texts', title: 'Texts, in one process', count: 85_000, atOnce: 1, open: readerOfTexts },
  {
    name: 'spoiled-files',
    title: 'Files, in the child process',
    count: 15_000,
    atOnce: 2,
    open: () => readerOfFiles(),
  },
]

/** What so many readings in a row showed; kept at once. */
interface Batch {
  readonly from: number
  readonly to: number
  readonly seed: number
  readonly outcomes: Record<string, number>
  readonly slowestMs: number
  readonly faults: readonly string[]
}

const aBatch = 500

/** Answers whether nothing was amiss. */
export async function holdReadingTrials(isStopped: () => boolean): Promise<boolean> {
  const held: (readonly [ReadingTrial, readonly Batch[]])[] = []
  for (const trial of trials) held.push([trial, await hold(trial, isStopped)])
  keepSection('trial: reading', sectionOf(held))
  return held.every(([, batches]) => batches.every(({ faults }) => faults.length === 0))
}

async function hold(trial: ReadingTrial, isStopped: () => boolean): Promise<readonly Batch[]> {
  const file = join(home, 'docs/trials', `${trial.name}.json`)
  const batches: Batch[] = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Batch[]) : []
  let next = (batches.at(-1)?.to ?? 0) + 1
  if (isStopped() || next > trial.count) return batches
  console.log(`${trial.title}: from number ${next} to ${trial.count}, with the seed ${seed}.`)
  mkdirSync(dirname(file), { recursive: true })
  const reader = await trial.open()
  try {
    for (; next <= trial.count && !isStopped(); next += aBatch) {
      const batch = await readBatch(trial, reader, next)
      batches.push(batch)
      writeFileSync(file, `[\n${batches.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
      console.log(`  to ${batch.to}: slowest ${batch.slowestMs} ms, ${batch.faults.length} faults`)
    }
  } finally {
    await reader.close()
  }
  return batches
}

async function readBatch({ name, count, atOnce }: ReadingTrial, reader: SpoiledReader, from: number): Promise<Batch> {
  const to = Math.min(from + aBatch - 1, count)
  const outcomes: Record<string, number> = {}
  const faults: string[] = []
  let [number, slowest] = [from, 0]
  const lane = async () => {
    for (let mine = number++; mine <= to; mine = number++) {
      const spoiled = await reader.read(`${name} ${mine}`)
      outcomes[spoiled.outcome] = (outcomes[spoiled.outcome] ?? 0) + 1
      slowest = Math.max(slowest, spoiled.ms)
      faults.push(...spoiled.faults.map((fault) => `${mine}: ${fault}`))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return { from, to, seed, outcomes, slowestMs: Math.round(slowest), faults }
}

function sectionOf(held: readonly (readonly [ReadingTrial, readonly Batch[]])[]): string {
  return `## Spoiled policies

Policies with bytes flipped, cut and doubled, entries of their ZIPs damaged, words and lines in the wrong order, and letters that
nobody types. Each is read or refused with a reason; every statement read is what its source says, white space and hyphens folded.
Every batch is in \`docs/trials/\`.

| what | tried | read | refused | stopped at the limit of memory | threw, crashed or hung | other faults | slowest |
|---|---|---|---|---|---|---|---|
${held.map(([trial, batches]) => lineOf(trial, batches)).join('\n')}

${machineFacts(new Date())}`
}

const amiss = ['threw', 'crashed', 'too-slow', 'too-much-output', 'busy', 'closed']

function lineOf({ title }: ReadingTrial, batches: readonly Batch[]): string {
  const sum = (isCounted: (outcome: string) => boolean) =>
    batches
      .flatMap(({ outcomes }) => Object.entries(outcomes))
      .reduce((total, [outcome, times]) => total + (isCounted(outcome) ? times : 0), 0)
  const broken = sum((outcome) => amiss.includes(outcome))
  const faults = batches.reduce((total, batch) => total + batch.faults.length, 0) - broken
  const refused = sum((outcome) => outcome !== 'read' && outcome !== 'too-big' && !amiss.includes(outcome))
  const counts = [
    sum(() => true),
    sum((one) => one === 'read'),
    refused,
    sum((one) => one === 'too-big'),
    broken,
    faults,
  ]
  const slowest = Math.max(0, ...batches.map(({ slowestMs }) => slowestMs))
  return `| ${title} | ${counts.map((count) => count.toLocaleString('en-GB')).join(' | ')} | ${slowest} ms |`
}
