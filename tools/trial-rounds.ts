/** One round of each trial: people write, something is killed, and the accounts are looked at afterwards. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { KeptBrowser } from '#tests/support/kept-browser.ts'
import type { KeptPlace, KeptProcess } from '#tests/support/kept-process.ts'
import { databaseProcesses, findPostmaster, startKept } from '#tests/support/kept-process.ts'
import { aKeptInUse } from '#tests/support/set-up-kept.ts'
import type { Writers } from '#tests/support/writers.ts'
import { accountsOf, startWriters } from '#tests/support/writers.ts'
import type { CuttableDisk } from './power-cut.ts'
import type { Round } from './trial-log.ts'

/** One installation that lives through all rounds, and everything it ever said it had saved. */
export interface Subject {
  place: KeptPlace
  kept: KeptProcess
  ada: KeptBrowser
  acknowledged: Set<string>
}

export async function makeSubject(place?: KeptPlace): Promise<Subject> {
  return { ...(await aKeptInUse(place)), acknowledged: new Set() }
}

export type DoRound = (
  subject: Subject,
  round: number,
  chance: (least: number, most: number) => number,
) => Promise<Round>

export const killNode: DoRound = async (subject, round, chance) => {
  const writers = startWriters(subject.ada, { round: `node ${round}` })
  await pause(chance(150, 1_500))
  await subject.kept.kill()
  await writers.stop()
  const readyMs = await startAgain(subject)
  return look(subject, round, writers, readyMs)
}

export const killDatabase: DoRound = async (subject, round, chance) => {
  const writers = startWriters(subject.ada, { round: `database ${round}` })
  await pause(chance(150, 1_500))
  process.kill(findPostmaster(subject.place) ?? 0, 'SIGKILL')
  const readyMs = await untilReady(subject.ada)
  const before = writers.acknowledged.size
  while (writers.acknowledged.size < before + 10) await pause(10)
  await writers.stop()
  const seen = await look(subject, round, writers, readyMs)
  if (subject.kept.hasEnded()) throw new Error(`Kept ended instead of going on:\n${subject.kept.said()}`)
  const asked = performance.now()
  await subject.kept.stop()
  const stopMs = Math.round(performance.now() - asked)
  await startAgain(subject)
  return { ...seen, stopMs }
}

/** Nothing that ran before the cut runs after it, as on a machine without power. */
export const cutPower =
  (disk: CuttableDisk): DoRound =>
  async (subject, round, chance) => {
    const writers = startWriters(subject.ada, { round: `power ${round}` })
    await pause(chance(300, 2_500))
    const alive = [...familyOf(subject.kept.pid), ...databaseProcesses(subject.place)]
    disk.cut()
    for (const pid of alive) killIfThere(pid)
    await subject.kept.ended
    await writers.stop()
    await disk.restore()
    const readyMs = await startAgain(subject)
    return look(subject, round, writers, readyMs)
  }

async function startAgain(subject: Subject): Promise<number> {
  const asked = performance.now()
  subject.kept = await startKept(subject.place)
  const readyMs = Math.round(performance.now() - asked)
  subject.ada = subject.ada.at(subject.kept.address())
  return readyMs
}

async function untilReady(ada: KeptBrowser): Promise<number> {
  const killed = performance.now()
  // The database may not have noticed yet: first it must be away, then back.
  const isReady = async () => (await ada.get('/readyz')).status === 200
  for (let away = false; ; await pause(5)) {
    const ready = await isReady()
    if (!ready) away = true
    if (ready && (away || performance.now() - killed > 5_000)) return Math.round(performance.now() - killed)
  }
}

async function look(subject: Subject, round: number, writers: Writers, readyMs: number): Promise<Round> {
  for (const name of writers.acknowledged) subject.acknowledged.add(name)
  return {
    round,
    at: new Date().toISOString(),
    acknowledged: writers.acknowledged.size,
    answers: Object.fromEntries(writers.answers),
    readyMs,
    accounts: await accountsOf(subject.place, subject.acknowledged),
  }
}

function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

/** A process and all that it started. */
function familyOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return [pid, ...children.flatMap(familyOf)]
}
