/** The part of `./kept trial` that lets everything happen to thousands of organisations, and holds their verdicts against judging from nothing. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Pool } from 'pg'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Ground, Outcome } from '#tests/support/promise-trials.ts'
import { tryKilling, tryWorld } from '#tests/support/promise-trials.ts'
import type { Chance } from '#tests/support/promise-world.ts'
import { chance, seed } from '#tests/support/seed.ts'
import { placeOn } from '#tests/support/test-place.ts'
import { home } from './generated.ts'
import { keepSection, machineFacts } from './measurements.ts'
import { withThrowawayDatabase } from './throwaway-database.ts'

interface PromiseTrial {
  readonly name: string
  readonly title: string
  readonly rounds: number
  readonly organisations: number
  readonly hold: (ground: Ground, organisations: number, chance: Chance, round: number) => Promise<Outcome>
}

const trials: readonly PromiseTrial[] = [
  {
    name: 'promise-worlds',
    title: 'Acts, failures, clocks, releases and processes at random',
    rounds: 250,
    organisations: 20,
    hold: (ground, organisations, pick) => tryWorld(ground, organisations, 100, pick),
  },
  {
    name: 'promise-kills',
    title: 'Two processes that act and judge, killed (kill −9)',
    rounds: 50,
    organisations: 20,
    hold: (ground, organisations, pick, round) => tryKilling(ground, organisations, pick, `trial ${round}`),
  },
]

/** What one round showed; kept at once. */
interface Round {
  readonly round: number
  readonly seed: number
  readonly organisations: number
  readonly happenings: number
  readonly entries: number
  readonly faults: readonly string[]
}

/** So many rounds share a database: in a fuller one every look takes longer. */
const together = 25

/** Answers whether nothing was amiss. `only` holds one of them and tells of all. */
export async function holdPromiseTrials(isStopped: () => boolean, only?: string): Promise<boolean> {
  for (const trial of trials) if (only === undefined || only === trial.name) await hold(trial, isStopped)
  const held = trials.map((trial) => [trial, roundsOf(trial)] as const)
  keepSection('trial: promises', sectionOf(held))
  return held.every(([, rounds]) => rounds.every(({ faults }) => faults.length === 0))
}

const fileOf = ({ name }: PromiseTrial) => join(home, 'docs/trials', `${name}.json`)

function roundsOf(trial: PromiseTrial): Round[] {
  return existsSync(fileOf(trial)) ? (JSON.parse(readFileSync(fileOf(trial), 'utf8')) as Round[]) : []
}

async function hold(trial: PromiseTrial, isStopped: () => boolean): Promise<void> {
  const [file, rounds] = [fileOf(trial), roundsOf(trial)]
  mkdirSync(dirname(file), { recursive: true })
  while (!isStopped() && rounds.length < trial.rounds) {
    const until = Math.min(trial.rounds, rounds.length + together)
    console.log(`${trial.title}: from round ${rounds.length + 1} to ${until}, with the seed ${seed}.`)
    await onGround(async (ground) => {
      while (!isStopped() && rounds.length < until) {
        const round = rounds.length + 1
        const pick = chance(`${trial.name} ${round}`)
        const outcome = await trial.hold(ground, trial.organisations, pick, round)
        rounds.push({ round, seed, organisations: trial.organisations, ...outcome })
        writeFileSync(file, `[\n${rounds.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`)
        if (outcome.faults.length > 0) console.log(`  ${round}: ${outcome.faults.join('\n  ')}`)
      }
    })
  }
}

function onGround(act: (ground: Ground) => Promise<void>): Promise<void> {
  return withThrowawayDatabase(async (ask, { server, database }) => {
    const place = placeOn(server, database)
    const pool = new Pool({ ...(place.serving as object), pipeline: true, max: 10 } as object)
    pool.on('error', () => {}) // The statement under way rejects with the same reason.
    const entrances = openEntrances(pool, place.names, { lend: noKey, make: noKey })
    try {
      await act({ entrances, server, database, look: ask })
    } finally {
      await entrances.close()
    }
  })
}

function noKey(): never {
  throw new Error('Nothing is sealed in this trial.')
}

function sectionOf(held: readonly (readonly [PromiseTrial, readonly Round[]])[]): string {
  const lines = held.map(([{ title }, rounds]) => {
    const sum = (of: (round: Round) => number) => rounds.reduce((all, one) => all + of(one), 0).toLocaleString('en-GB')
    const faults = sum(({ faults: found }) => found.length)
    return `| ${title} | ${rounds.length} | ${sum((one) => one.organisations)} | ${sum((one) => one.entries)} | ${faults} |`
  })
  return `## What was found about promises, and what was so

Each organisation has seven stand-in promises over real tables. Afterwards every stored verdict is held against judging
everything from nothing, each history is looked through for gaps, doubles and steps back in time, and moments of the past are
asked for and held against a plain diary, for everybody and for somebody from whom something was hidden at times. A round's
seed is in \`docs/trials/\`.

| what happens | rounds | organisations | entries of history | differences |
|---|---|---|---|---|
${lines.join('\n')}

${machineFacts(new Date())}`
}
