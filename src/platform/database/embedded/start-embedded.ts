/** Starts Kept's own PostgreSQL on a data folder, and stops it cleanly when Kept stops, however that happens. */
import { realpathSync } from 'node:fs'
import { join } from 'node:path'
import type { Admission } from './access-files.ts'
import { writeAccessFiles } from './access-files.ts'
import { awaitReady } from './await-ready.ts'
import { finishSwap } from './cluster-swap.ts'
import type { DatabaseLog } from './database-log.ts'
import { openDatabaseLog } from './database-log.ts'
import type { FolderLock } from './folder-lock.ts'
import { lockFolder } from './folder-lock.ts'
import { clearLeftovers } from './holders.ts'
import type { Keeper } from './keeper.ts'
import { startKeeper } from './keeper.ts'
import { keeperScript } from './keeper-script.ts'
import { ensureCluster } from './make-cluster.ts'
import { makeFolder } from './make-folder.ts'
import type { Programs } from './programs.ts'
import { insistOnRunner } from './runner.ts'
import type { ServerLife } from './server-life.ts'
import { watchServer } from './server-life.ts'
import { insistOnSafety, serverArguments } from './server-settings.ts'
import { makeSocketFolder, port, socketFile } from './socket-folder.ts'
import { explained, explainFailure, StartError } from './start-error.ts'
import { writeWhole } from './write-whole.ts'

export interface EmbeddedOptions {
  /** The cluster lives in its folder `database`, unless `cluster` says otherwise. */
  dataFolder: string
  /** A cluster elsewhere, to be run apart from those who look for one in its data folder. */
  cluster?: string
  /** Prepared, so that the user who runs the server can reach them. */
  bin: Programs
  socketFolder?: string
  /** Needed as root, since PostgreSQL refuses to run so. */
  runAs?: { uid: number; gid: number }
  /** The group of a user other than the server's own who must reach the socket. */
  shareWith?: { gid: number }
  /** Must admit the user who starts as `postgres`. */
  admit: readonly Admission[]
  logFile: string
  memoryBytes?: number
  /** When the caller holds the folder already; it then also releases it. */
  lock?: FolderLock
}

export interface EmbeddedDatabase {
  readonly socketFolder: string
  readonly port: number
  /** Of the server that runs now. */
  readonly pid: number
  /** Works after this process has given up its privileges. */
  stop(): Promise<void>
  /** Told when the server ended for good without being asked to. */
  onEnded(callback: (why: StartError) => void): void
  /** Told when the server ended by itself and another is starting; connections were lost. */
  onRestarted(callback: () => void): void
}

/** Ready when it resolves. Throws a StartError, whose message is for the person who starts Kept. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const lock = options.lock ?? lockFolder(options.dataFolder)
  const release = () => (options.lock ? undefined : lock.release())
  try {
    const run = await startServer({ ...options, dataFolder: realpathSync(options.dataFolder) })
    return embeddedDatabase(run, release)
  } catch (error) {
    release()
    throw error
  }
}

interface Run {
  keeper: Keeper
  life: ServerLife
  socketFolder: string
}

function embeddedDatabase({ keeper, life, socketFolder }: Run, release: () => void): EmbeddedDatabase {
  return {
    socketFolder,
    port,
    get pid() {
      return life.pid()
    },
    stop: async () => {
      life.expectEnd()
      await keeper.stop()
      release()
    },
    onEnded: life.onEnded,
    onRestarted: life.onRestarted,
  }
}

async function startServer(options: EmbeddedOptions): Promise<Run> {
  insistOnRunner(options.dataFolder, options.runAs)
  const folder = await prepareFolder(options)
  const log = openDatabaseLog(options.logFile)
  try {
    const run = keepServer(options, folder, log)
    await seeItSafe(run, log, options)
    run.keeper.letGo()
    return run
  } finally {
    log.close()
  }
}

/** The cluster, whole and with nobody left on it. */
async function prepareFolder({ dataFolder, cluster, bin, runAs }: EmbeddedOptions): Promise<string> {
  const folder = cluster ?? join(dataFolder, 'database')
  try {
    await finishSwap(dataFolder)
    await ensureCluster(folder, bin, runAs)
    await clearLeftovers(folder)
    return realpathSync(folder)
  } catch (error) {
    throw error instanceof StartError ? error : (explainFailure(String(error), dataFolder) ?? error)
  }
}

function keepServer(options: EmbeddedOptions, folder: string, log: DatabaseLog): Run {
  const { dataFolder, runAs, shareWith, memoryBytes } = options
  const socketFolder = makeSocketFolder(options)
  const ours = join(dataFolder, 'database.access')
  const script = join(ours, 'keeper.sh')
  const access = explained(dataFolder, () => {
    makeFolder(ours, 0o755)
    writeWhole(script, keeperScript, 0o644)
    return writeAccessFiles(ours, options.admit)
  })
  const shared = shareWith !== undefined
  const places = { folder, socketFolder, port, access, shared, ...(memoryBytes !== undefined && { memoryBytes }) }
  const orders = {
    script,
    postgres: join(options.bin.bin, 'postgres'),
    postgresArguments: serverArguments(places),
    folder,
    socketFile: socketFile(socketFolder),
    log: log.file,
    ...(runAs && { runAs }),
  }
  const life = watchServer(options.logFile)
  return { keeper: startKeeper(orders, life.hear), life, socketFolder }
}

async function seeItSafe(
  { keeper, life, socketFolder }: Run,
  log: DatabaseLog,
  options: EmbeddedOptions,
): Promise<void> {
  try {
    const client = await awaitReady({ socketFolder, port, ended: life.firstEnd })
    if (!client) throw whyNotStarted(log.readNew(), options)
    await insistOnSafety(client).finally(() => client.end())
    await life.firstStart
  } catch (error) {
    life.expectEnd()
    await keeper.stop()
    throw error
  }
}

function whyNotStarted(said: string, { dataFolder, logFile }: EmbeddedOptions): StartError {
  const last = said.split('\n').findLast((line) => /FATAL|PANIC|keeper|postgres/.test(line))
  return (
    explainFailure(said, dataFolder) ??
    new StartError(`The database did not start. Its log, ${logFile}, ends with: ${last ?? 'nothing'}`)
  )
}
