/** Looks around on the machine: folder, clock, disk, database and Node, as they are at this moment. */
import { readFile, stat, statfs, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { KeyFileFinding } from '#platform/crypto/key-file-check.ts'
import type { Clockwork, Door, House } from '#platform/database/house.ts'
import { findKeeper } from '#platform/identity/keeper.ts'
import type {
  BackupFacts,
  ClockFacts,
  DatabaseFacts,
  Facts,
  FolderFacts,
  InstallationFacts,
  MachineFacts,
} from './facts.ts'

/** What does not change while a process runs, or is known only before it gives rights up. */
export interface Surroundings {
  dataFolder: string
  /** Looked at with `checkKeyFile` while this process still may. */
  keyFile: { path: string; findings: readonly KeyFileFinding[] }
  listening: { host: string; address: string | undefined }
  database: 'embedded' | 'server'
  /** False for a command, which answers nobody. */
  isServing: boolean
}

/** Enters the database as `clockwork` to read its settings: `(act) => entrances.clockwork(now, act)`. */
export type AskClockwork = <T>(act: (clockwork: Clockwork) => Promise<T>) => Promise<T>

export async function gatherMachineFacts(around: Surroundings, ask: AskClockwork, now: Date): Promise<MachineFacts> {
  const [dataFolder, clock, disk, database] = await Promise.all([
    lookAtFolder(around.dataFolder),
    lookAtClock(around.dataFolder, now),
    lookAtDisk(around.dataFolder),
    ask((clockwork) => lookAtDatabase(around.database, clockwork)),
  ])
  return {
    now,
    dataFolder,
    keyFile: around.keyFile,
    clock,
    disk,
    database,
    listening: around.listening,
    isServingAsRoot: around.isServing && process.getuid?.() === 0,
    nodeVersion: process.versions.node,
  }
}

/** What a page or a reminder is told; to be called before a transaction is opened. */
export async function gatherFacts({
  house,
  machineFacts,
}: {
  house: Pick<House, 'atTheDoor'>
  machineFacts: () => Promise<MachineFacts>
}): Promise<Facts> {
  const [machine, installation] = await Promise.all([machineFacts(), house.atTheDoor(findInstallationFacts)])
  return { machine, installation }
}

/** The same facts for everybody who asks within `ms`: looking around writes a file and asks the database. */
export function rememberedFor<Facts extends { now: Date }>(
  ms: number,
  clock: { now(): Date },
  gather: (now: Date) => Promise<Facts>,
): () => Promise<Facts> {
  let last: { at: number; facts: Promise<Facts> } | undefined
  return () => {
    const now = clock.now()
    if (!last || Math.abs(now.getTime() - last.at) >= ms) {
      const facts = gather(now)
      const asked = { at: now.getTime(), facts }
      last = asked
      facts.catch(() => {
        if (last === asked) last = undefined
      })
    }
    return last.facts
  }
}

async function lookAtFolder(path: string): Promise<FolderFacts> {
  const { mode } = await stat(path)
  return { path, isOpenToOthers: (mode & 0o066) !== 0 }
}

/** In the data folder; the serving program must be allowed to write to it. */
export const timeSeenFile = 'latest-time-seen'

/** Keeps the latest time ever seen in a small file, whose own date says what time the file system has. */
async function lookAtClock(dataFolder: string, now: Date): Promise<ClockFacts> {
  const keptIn = join(dataFolder, timeSeenFile)
  const latestSeenAt = momentIn(await readFile(keptIn, 'utf8').catch(unlessMissing))
  const latest = latestSeenAt && latestSeenAt > now ? latestSeenAt : now
  const isWritten = await writeFile(keptIn, `${latest.toISOString()}\n`, { mode: 0o600 }).then(
    () => true,
    whereNotPossible,
  )
  return { fileSystemTime: isWritten ? (await stat(keptIn)).mtime : undefined, latestSeenAt, keptIn }
}

/** A full disk is what a check must be able to speak of. */
function whereNotPossible(error: unknown): false {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'].includes(code)) return false
  throw error
}

function momentIn(text: string | undefined): Date | undefined {
  const time = Date.parse((text ?? '').trim())
  return Number.isNaN(time) ? undefined : new Date(time)
}

function unlessMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EACCES'))
    return undefined
  throw error
}

async function lookAtDisk(path: string): Promise<MachineFacts['disk']> {
  const { bavail, blocks, bsize } = await statfs(path)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}

async function lookAtDatabase(kind: DatabaseFacts['kind'], { run }: Clockwork): Promise<DatabaseFacts> {
  const rows = await run<{ name: string; setting: string }>(
    `select name, setting from pg_catalog.pg_settings
      where name in ('server_version', 'fsync', 'full_page_writes', 'synchronous_commit')`,
  )
  const [connection] = await run<{ is_open: boolean }>(
    `select pg_catalog.inet_server_addr() is not null and host(pg_catalog.inet_server_addr()) <> host(pg_catalog.inet_client_addr())
      and not coalesce((select s.ssl from pg_catalog.pg_stat_ssl s where s.pid = pg_catalog.pg_backend_pid()), false) as is_open`,
  )
  return {
    kind,
    version: (rows.find(({ name }) => name === 'server_version')?.setting ?? '').split(' ')[0] ?? '',
    unsafeSettings: rows
      .filter(({ setting }) => setting === 'off' || setting === 'local')
      .map(({ name, setting }) => `${name} = ${setting}`),
    isReachedOpenly: connection?.is_open ?? false,
  }
}

interface InstallationRow {
  created_at: Date
  recovery_recipient: string | null
  recovery_confirmed_at: Date | null
}

interface BackupsRow {
  folder: string | null
  last_good_at: Date | null
  last_failed_at: Date | null
}

/** What the database tells at the door about the installation as a whole. */
export async function findInstallationFacts(door: Door): Promise<InstallationFacts> {
  const [[installation], [backups], keeper] = await Promise.all([
    door.ask<InstallationRow>('find_installation'),
    door.ask<BackupsRow>('find_backups'),
    findKeeper(door),
  ])
  if (!installation) throw new Error('The database holds no installation.')
  return {
    createdAt: installation.created_at,
    keeper,
    recoveryKey: stateOf(installation),
    backup: factsOf(backups),
  }
}

function stateOf({ recovery_recipient, recovery_confirmed_at }: InstallationRow): InstallationFacts['recoveryKey'] {
  if (recovery_confirmed_at) return 'confirmed'
  return recovery_recipient ? 'not-confirmed' : 'none'
}

function factsOf(row: BackupsRow | undefined): BackupFacts {
  return {
    folder: row?.folder ?? undefined,
    lastGoodAt: row?.last_good_at ?? undefined,
    lastFailedAt: row?.last_failed_at ?? undefined,
  }
}
