/** How soon Kept is ready, how soon it has stopped, and what memory it takes while nobody asks for anything. */
import type { Folder, KeptProcess } from './kept-process.ts'
import { someFolder, startKept } from './kept-process.ts'
import { ownMegabytes } from './process-tree.ts'
import type { Figure, Report } from './report.ts'
import { email, passphrase, seededKept } from './seeded-kept.ts'
import { median, spread } from './statistics.ts'

const rounds = 5
const signIns = 50
const settleMs = 3_000

interface Round {
  emptyMs: number
  existingMs: number
  stopMs: number
  idleMegabytes: number
}

export async function measureStarting(): Promise<Report> {
  const measured: Round[] = []
  for (let number = 0; number < rounds; number += 1) measured.push(await oneRound())
  const figure = (what: string, of: (round: Round) => number, unit: string, atMost: number): Figure => {
    const values = measured.map(of)
    return { what, value: median(values), unit, limit: { atMost }, beside: `rounds ${spread(values, 2)}` }
  }
  const [before, after] = await afterSignIns()
  return {
    name: 'starting',
    title: 'Starting, resting, stopping',
    how: `The built program as \`./kept start\` runs it, from being started to saying that it is ready; ${rounds} rounds on an empty folder and again on the same one, medians. Memory is the app's and its database's own (PSS), ${settleMs / 1_000} s after the last request.`,
    figures: [
      figure('ready on an empty folder', (round) => round.emptyMs / 1_000, 's', 3),
      figure('ready on an existing folder', (round) => round.existingMs / 1_000, 's', 1.5),
      figure('stopped, while idle', (round) => round.stopMs / 1_000, 's', 1),
      figure('memory of app and database, idle', (round) => round.idleMegabytes, 'MB', 250),
      {
        what: `memory after ${signIns} sign-ins`,
        value: after,
        unit: 'MB',
        limit: { atMost: 250 },
        beside: `${before.toFixed(0)} MB before them, with an organisation of 200 people`,
      },
    ],
  }
}

async function oneRound(): Promise<Round> {
  const folder = someFolder()
  try {
    const first = await startKept(folder)
    await first.stop()
    return { emptyMs: first.readyMs, ...(await restAndStop(folder)) }
  } finally {
    folder.remove()
  }
}

async function restAndStop(folder: Folder): Promise<Omit<Round, 'emptyMs'>> {
  const kept = await startKept(folder)
  await fetch(`${kept.address}/readyz`)
  await settle()
  const idleMegabytes = ownMegabytes(kept.pid)
  return { existingMs: kept.readyMs, idleMegabytes, stopMs: await kept.stop() }
}

async function afterSignIns(): Promise<[before: number, after: number]> {
  const seeded = await seededKept()
  try {
    await settle()
    const before = ownMegabytes(seeded.kept.pid)
    for (let number = 0; number < signIns; number += 1) await signIn(seeded.kept)
    await settle()
    return [before, ownMegabytes(seeded.kept.pid)]
  } finally {
    await seeded.close()
  }
}

async function signIn({ address }: KeptProcess): Promise<void> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, passphrase }),
  })
  await answer.arrayBuffer()
  if (answer.status !== 303 || answer.headers.getSetCookie().length === 0)
    throw new Error(`Signing in was answered with ${answer.status}.`)
}

const settle = () => new Promise((then) => setTimeout(then, settleMs))
