/** Kept as people run it, in a process and folders of its own, so that tests can stop it, kill it and read what it said. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { clearLeftovers, listHolders } from '#platform/database/embedded/holders.ts'

/** Where one installation of a test lives: its data, and its key apart from them. */
export interface KeptPlace {
  folder: string
  dataFolder: string
  keyFile: string
}

export interface Ending {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface KeptProcess {
  pid: number
  place: KeptPlace
  /** Settles when it answers; rejects with what it said where it ended instead. */
  ready: Promise<void>
  /** Such as http://127.0.0.1:41234, once it is ready. */
  address(): string
  setUpPath(): string | undefined
  /** What it told the person at the terminal. */
  said(): string
  /** Its log. */
  logged(): string
  hasEnded(): boolean
  ended: Promise<Ending>
  /** Asks it to stop and waits until it has. */
  stop(signal?: NodeJS.Signals): Promise<Ending>
  /** Kills Node alone, as `kill -9` does; what it started is left to itself. */
  kill(): Promise<void>
}

export interface Launch {
  command?: string
  env?: Record<string, string>
}

export const home = join(import.meta.dirname, '../..')
export const builtProgram = join(home, 'dist/server/kept.js')

const places: KeptPlace[] = []
const processes: KeptProcess[] = []

/** Removed by `endKept`; other users may pass through it, as the database's must. */
export function aKeptPlace(under = '/tmp'): KeptPlace {
  const folder = mkdtempSync(join(under, 'kept-hardship-'))
  chmodSync(folder, 0o711)
  mkdirSync(join(folder, 'key'), { mode: 0o700 })
  const place = { folder, dataFolder: join(folder, 'data'), keyFile: join(folder, 'key/kept.key') }
  places.push(place)
  return place
}

/** Starts it and does not wait. */
export function launchKept(place: KeptPlace, { command = 'start', env = {} }: Launch = {}): KeptProcess {
  if (!existsSync(builtProgram)) throw new Error('Kept is not built yet. Run ./kept once.')
  const child = spawn(process.execPath, ['--enable-source-maps', builtProgram, command], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: surroundings(place, env),
  })
  const kept = keptProcess(child, place)
  processes.push(kept)
  return kept
}

/** Starts it and waits until it answers. */
export async function startKept(place: KeptPlace, launch: Launch = {}): Promise<KeptProcess> {
  const kept = launchKept(place, launch)
  await kept.ready
  return kept
}

/** For what must not start: the exit code, and the last thing it said. */
export async function refusalOf(place: KeptPlace, launch: Launch = {}): Promise<{ code: number | null; said: string }> {
  const kept = launchKept(place, launch)
  kept.ready.catch(() => {}) // Its words are read below.
  const { code } = await kept.ended
  return { code, said: kept.said().trim() }
}

/** Ends whatever still runs and removes the folders; for afterEach or afterAll. */
export async function endKept(): Promise<void> {
  for (const kept of processes.splice(0)) {
    kept.ready.catch(() => {}) // A test that did not care how it began.
    if (!kept.hasEnded()) await kept.stop('SIGTERM')
  }
  for (const { folder, dataFolder } of places.splice(0)) {
    if (existsSync(join(dataFolder, 'database'))) await clearLeftovers(join(dataFolder, 'database'))
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}

/** The processes of this installation's database that live. */
export function databaseProcesses({ dataFolder }: KeptPlace): number[] {
  const folder = join(dataFolder, 'database')
  return existsSync(folder) ? listHolders(folder).map(({ pid }) => pid) : []
}

/** The shell that kept the database ends a moment after it said so; a vain wait is ended by the test's own limit of time. */
export async function untilDatabaseGone(place: KeptPlace): Promise<void> {
  while (databaseProcesses(place).length > 0) await pause(20)
}

/** The server that the others of the database belong to, or undefined while none runs. */
export function findPostmaster({ dataFolder }: KeptPlace): number | undefined {
  const file = join(dataFolder, 'database/postmaster.pid')
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}

/** As `./kept` sets it, with nothing of the machine's own Kept in it. */
function surroundings(place: KeptPlace, env: Record<string, string>): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: place.folder,
    KEPT_HOME: home,
    KEPT_DATA: place.dataFolder,
    KEPT_KEY_FILE: place.keyFile,
    KEPT_PORT: '0',
    MALLOC_MMAP_THRESHOLD_: '1048576',
    ...env,
  }
}

function keptProcess(child: ChildProcess, place: KeptPlace): KeptProcess {
  let said = ''
  let logged = ''
  let ending: Ending | undefined
  child.stdout?.on('data', (chunk: Buffer) => {
    logged += chunk
  })
  const ended = new Promise<Ending>((resolve) => {
    child.once('close', (code, signal) => {
      ending = { code, signal }
      resolve(ending)
    })
  })
  const ready = new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk
      if (said.includes('Press Ctrl-C')) resolve()
    })
    child.once('error', reject)
    void ended.then(() => reject(new Error(`Kept ended before it was ready:\n${said}`)))
  })
  ready.catch(() => {}) // Whoever waits for it hears it; whoever kills it before need not.
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    return ended
  }
  return {
    pid: child.pid ?? 0,
    place,
    ready,
    ended,
    address: () => (/Address: +(\S+)/.exec(said)?.[1] ?? '').replace('localhost', '127.0.0.1'),
    setUpPath: () => /Set it up: +\S+?(\/set-up\/link\/\S+)/.exec(said)?.[1],
    said: () => said,
    logged: () => logged,
    hasEnded: () => ending !== undefined,
    stop: (signal = 'SIGINT') => end(signal),
    kill: async () => void (await end('SIGKILL')),
  }
}
