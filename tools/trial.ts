/** `./kept trial`: the full counts of kills, power cuts, promises and spoiled files, going on where it was stopped. */
import { aKeptPlace, endKept } from '#tests/support/kept-process.ts'
import { chance, seed } from '#tests/support/seed.ts'
import { keepSection, machineFacts } from './measurements.ts'
import { makeCuttableDisk } from './power-cut.ts'
import { holdPromiseTrials } from './promise-trial.ts'
import { holdReadingTrials } from './reading-trial.ts'
import type { Round } from './trial-log.ts'
import { isBalanced, openTrialLog } from './trial-log.ts'
import type { DoRound } from './trial-rounds.ts'
import { cutPower, killDatabase, killNode, makeSubject } from './trial-rounds.ts'

interface Trial {
  name: string
  title: string
  rounds: number
  /** Why it cannot be held here, if so. */
  cannot?: string
  prepare(): { doRound: DoRound; under?: string; remove?: () => Promise<void> }
}

const isRoot = process.getuid?.() === 0

const trials: readonly Trial[] = [
  { name: 'node-kills', title: 'Kept killed (kill −9)', rounds: 50, prepare: () => ({ doRound: killNode }) },
  {
    name: 'database-kills',
    title: 'PostgreSQL killed (kill −9)',
    rounds: 50,
    prepare: () => ({ doRound: killDatabase }),
  },
  {
    name: 'power-cuts',
    title: 'Power cut (ext4 shut down without flushing its journal)',
    rounds: 30,
    ...(isRoot ? {} : { cannot: 'only root can mount the disk whose power is cut' }),
    prepare: () => {
      const disk = makeCuttableDisk()
      return { doRound: cutPower(disk), under: disk.folder, remove: disk.remove }
    },
  },
]

let stopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    stopped = true
    console.log('Stopping; ./kept trial goes on from here.')
  })

async function hold({ name, title, rounds, cannot, prepare }: Trial): Promise<readonly Round[]> {
  const log = openTrialLog(name)
  if (stopped) return log.rounds
  if (cannot || log.rounds.length >= rounds) {
    console.log(`${title}: ${cannot ? `not run, ${cannot}` : `all ${rounds} rounds were held`}.`)
    return log.rounds
  }
  console.log(`${title}: from round ${log.rounds.length + 1} to ${rounds}, with the seed ${seed}.`)
  const { doRound, under, remove } = prepare()
  try {
    const subject = await makeSubject(aKeptPlace(under))
    for (let round = log.rounds.length + 1; round <= rounds && !stopped; round += 1) {
      const seen = await doRound(subject, round, chance(`${name} ${round}`))
      log.add(seen)
      const verdict = isBalanced(seen.accounts) ? 'nothing lost' : `NOT BALANCED ${JSON.stringify(seen.accounts)}`
      console.log(`  ${round}: ${seen.acknowledged} acknowledged, ready after ${seen.readyMs} ms, ${verdict}`)
    }
  } catch (error) {
    // Ctrl-C in the terminal also reaches the Kept of this round.
    if (!stopped) throw error
  } finally {
    await endKept()
    await remove?.()
  }
  return log.rounds
}

function lineOf({ title }: Trial, rounds: readonly Round[]): string {
  const acknowledged = rounds.reduce((sum, one) => sum + one.acknowledged, 0)
  const lost = rounds.reduce((sum, one) => sum + one.accounts.lost.length, 0)
  const unsound = rounds.filter(({ accounts }) => !isBalanced(accounts)).length
  const ready = rounds.map(({ readyMs }) => readyMs).sort((one, other) => one - other)
  const late = ready.filter((ms) => ms > 2_000).length
  const figures = [rounds.length, acknowledged.toLocaleString('en-GB'), lost, unsound]
  return `| ${title} | ${figures.join(' | ')} | ${ready[ready.length >> 1] ?? '–'} ms | ${ready.at(-1) ?? '–'} ms | ${late} |`
}

function keepMeasurements(held: readonly (readonly [Trial, readonly Round[]])[]): void {
  const stops = held.flatMap(([, rounds]) => rounds.flatMap(({ stopMs }) => stopMs ?? []))
  stops.sort((one, other) => one - other)
  keepSection(
    'trial',
    `## Kills and power cuts

Four people invite others through the pages while it happens; each acknowledgement is checked afterwards against the
tables, the record of acts and its chain. Rounds held in one sitting share an installation. The power is cut by shutting down a
loop-mounted ext4, so that everything not flushed is gone; a disk that lies about flushing is not imitated. Every round is
in \`docs/trials/\`.

| what | rounds | acts acknowledged | lost | rounds with anything lost, doubled, half-saved or a broken chain | ready again, median | longest | rounds over 2 s |
|---|---|---|---|---|---|---|---|
${held.map(([trial, rounds]) => lineOf(trial, rounds)).join('\n')}

Stopping (${stops.length} times, just after people wrote): median ${stops[stops.length >> 1] ?? '–'} ms, longest ${stops.at(-1) ?? '–'} ms.

${machineFacts(new Date())}`,
  )
}

const held: (readonly [Trial, readonly Round[]])[] = []
for (const trial of trials) held.push([trial, await hold(trial)])
keepMeasurements(held)
const arePromisesSound = await holdPromiseTrials(() => stopped)
const isReadingSound = await holdReadingTrials(() => stopped)
if (stopped) process.exit(130)
const sound = held.every(([trial, rounds]) => trial.cannot || rounds.every(({ accounts }) => isBalanced(accounts)))
console.log(sound ? 'Nothing that was acknowledged was lost.' : 'Something was lost: see docs/trials.')
console.log(isReadingSound ? 'No spoiled policy did harm.' : 'A spoiled policy did harm: see docs/trials.')
console.log(arePromisesSound ? 'Every verdict was what was so.' : 'A verdict was not what was so: see docs/trials.')
process.exitCode = sound && isReadingSound && arePromisesSound ? (held.some(([{ cannot }]) => cannot) ? 3 : 0) : 1
