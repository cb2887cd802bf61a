/** Real embedded databases for tests: folders of their own, the right user, and everything ended afterwards. */
import type { ChildProcess } from 'node:child_process'
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import type { QueryArrayResult } from 'pg'
import { Client } from 'pg'
import { clearLeftovers } from './holders.ts'
import { preparePrograms } from './prepare-programs.ts'
import type { Programs } from './programs.ts'
import { findPrograms } from './programs.ts'
import type { EmbeddedDatabase, EmbeddedOptions } from './start-embedded.ts'
import { startEmbedded } from './start-embedded.ts'
import { ensureSystemUser } from './system-user.ts'

export const isRoot = process.getuid?.() === 0
export const me = userInfo().username

/** Root gives the server a user of its own; anybody else runs it themselves. */
export const runAs = isRoot ? ensureSystemUser('kept-database', () => undefined) : undefined

const places: string[] = []
const databases: EmbeddedDatabase[] = []
const children: ChildProcess[] = []

/** A folder that every user may pass through, removed by `endAll`. */
export function aPlace(): string {
  const place = mkdtempSync('/tmp/kept-trial-')
  chmodSync(place, 0o711)
  places.push(place)
  return place
}

/** A place whose database was made beforehand, for tests of what happens later: copying one is faster than making it. */
export async function aMadePlace(): Promise<string> {
  made ??= await makeOnce()
  const place = aPlace()
  execFileSync('cp', ['-a', join(made, 'database'), place])
  return place
}

let made: string | undefined

/** For afterAll, in every file that used such places. */
export function endMade(): void {
  if (made !== undefined) rmSync(made, { recursive: true, force: true })
  made = undefined
}

async function makeOnce(): Promise<string> {
  const place = mkdtempSync('/tmp/kept-trial-')
  chmodSync(place, 0o711)
  const database = await startEmbedded(optionsFor(place))
  await database.stop()
  return place
}

export function ownPrograms(): Programs {
  const found = findPrograms()
  if (!found) throw new Error('This machine has no embedded database; its tests cannot run here.')
  return preparePrograms(found, { into: '/tmp/kept-trial-programs', ...(runAs && { runAs }) })
}

export function optionsFor(dataFolder: string): EmbeddedOptions {
  const admit = [{ osUser: me, role: 'postgres' }]
  const logFile = join(dataFolder, 'logs', 'database.log')
  return { dataFolder, bin: ownPrograms(), admit, logFile, memoryBytes: 2 ** 30, ...(runAs && { runAs }) }
}

export async function started(dataFolder: string, more: Partial<EmbeddedOptions> = {}): Promise<EmbeddedDatabase> {
  const database = await startEmbedded({ ...optionsFor(dataFolder), ...more })
  databases.push(database)
  return database
}

/** The first column of what the last statement answers, as one role, on a connection of its own. */
export async function ask(
  at: { socketFolder: string; port: number },
  sql: string,
  role = 'postgres',
): Promise<unknown[]> {
  const client = new Client({ host: at.socketFolder, port: at.port, user: role, database: 'postgres' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const answers: unknown = await client.query({ text: sql, rowMode: 'array' })
    const last = (Array.isArray(answers) ? answers.at(-1) : answers) as QueryArrayResult
    return last.rows.map((row) => row[0])
  } finally {
    await client.end()
  }
}

export interface OtherKept {
  child: ChildProcess
  pid: number
  /** The next line it prints: "ready", with the server's pid, or "refused", with the sentence. */
  says(): Promise<string>
  ended: Promise<unknown>
}

/** A whole Kept process of its own, so that it can be killed. */
export function anotherKept(dataFolder: string, env: Record<string, string> = {}): OtherKept {
  const program = join(import.meta.dirname, 'start-and-hold.ts')
  const child = spawn(process.execPath, [program, dataFolder], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    env: { ...process.env, ...env },
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  return { child, pid: child.pid ?? 0, ended, says: async () => String((await lines.next()).value ?? 'nothing') }
}

/** Waits for what must come to pass; the test's own limit of time ends a vain wait. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(10)
}

/** Dead, or a zombie that nobody has reaped. */
export function isGone(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return !existsSync(stat) || readFileSync(stat, 'utf8').includes(') Z ')
}

/** Every process that was started with a word of the path, by its id. */
export function listMentioning(path: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => readCommand(pid).includes(path))
}

function readCommand(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    // It ended between the list and the look.
    return ''
  }
}

/** At once and without a word; those that have ended meanwhile are no matter. */
export function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
    }
  }
}

export function readLog(dataFolder: string): string {
  return readFileSync(join(dataFolder, 'logs', 'database.log'), 'utf8')
}

export async function endAll(): Promise<void> {
  for (const child of children.splice(0)) if (child.exitCode === null) child.kill('SIGKILL')
  for (const database of databases.splice(0)) await database.stop()
  for (const place of places.splice(0)) {
    for (const folder of readdirSync(place, { recursive: true, encoding: 'utf8' }))
      if (/(^|\/)database$/.test(folder)) await clearLeftovers(join(place, folder))
    rmSync(place, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
}
