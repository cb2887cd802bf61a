/** Starts Kept's own database for this process, or finds it running, and makes its roles the first time. */
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { Client } from 'pg'
import { preparePrograms } from '#platform/database/embedded/prepare-programs.ts'
import type { Programs } from '#platform/database/embedded/programs.ts'
import { findPrograms, majorVersion, noProgramsSentence } from '#platform/database/embedded/programs.ts'
import { findEmbedded } from '#platform/database/embedded/socket-folder.ts'
import type { EmbeddedDatabase, EmbeddedOptions } from '#platform/database/embedded/start-embedded.ts'
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts'
import { StartError } from '#platform/database/embedded/start-error.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { embeddedPlace } from '#platform/database/places.ts'
import { closePublicSchema, prepareDatabase, prepareRoles } from '#platform/database/prepare-statements.ts'
import { roleNames } from '#platform/database/role-names.ts'
import { giveFolder } from '#platform/files/give-folder.ts'
import type { Opening } from './installation.ts'
import { admissions } from './users.ts'

export interface OwnDatabase {
  place: DatabasePlace
  /** Undefined where another Kept runs it. */
  running: EmbeddedDatabase | undefined
  stop(): Promise<void>
}

export const ownDatabaseName = 'kept'

export async function openOwnDatabase(opening: Opening, mark: string): Promise<OwnDatabase> {
  if (opening.how === 'use') {
    const running = await findRunning(opening.settings.dataFolder, mark)
    if (running) return { place: running, running: undefined, stop: async () => {} }
  }
  const running = await startOwn(opening, mark)
  try {
    await makeRolesOnce({ host: running.socketFolder, port: running.port, user: 'postgres' }, mark)
  } catch (error) {
    await running.stop()
    throw error
  }
  return { place: embeddedPlace(running.socketFolder, running.port, mark), running, stop: () => running.stop() }
}

async function startOwn(opening: Opening, mark: string): Promise<EmbeddedDatabase> {
  const found = findPrograms()
  if (!found) throw new StartError(noProgramsSentence)
  const { settings, users } = opening
  return startEmbedded({
    ...runningWith(opening, found),
    dataFolder: settings.dataFolder,
    ...(users.app ? { shareWith: { gid: users.app.gid } } : {}),
    admit: admissions(users, roleNames(mark)),
  })
}

/** Who runs these programs, from where, and where their log goes. */
export function runningWith(
  { settings, users, tell }: Opening,
  found: Programs,
): Pick<EmbeddedOptions, 'bin' | 'runAs' | 'logFile'> {
  const runAs = users.database && { uid: users.database.uid, gid: users.database.gid }
  const logs = join(settings.dataFolder, 'logs')
  // Whoever starts Kept opens the log; the database gets it open.
  giveFolder(logs, { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }, 0o700)
  const bin = preparePrograms(found, { into: join(settings.dataFolder, 'programs'), ...(runAs ? { runAs } : {}) })
  if (bin.bin !== found.bin)
    tell('The database’s programs were put into the data folder, where its user can reach them.')
  return { bin, ...(runAs ? { runAs } : {}), logFile: join(logs, 'database.log') }
}

async function findRunning(dataFolder: string, mark: string): Promise<DatabasePlace | undefined> {
  const at = findEmbedded(dataFolder)
  if (!at) return undefined
  const place = embeddedPlace(at.socketFolder, at.port, mark)
  const client = new Client(place.maintenance)
  client.on('error', () => {}) // Said again by connect(), which is what is listened to.
  try {
    await client.connect()
    await client.end()
    return place
  } catch {
    return undefined // Nobody answers there: no Kept is running on this folder, and this process starts the database itself.
  }
}

/** Every step looks first, so that a start that was killed half-way is finished by the next. */
export async function makeRolesOnce(
  superuser: ClientConfig,
  mark: string,
  major = Number(majorVersion),
): Promise<void> {
  const names = roleNames(mark)
  const preparation = { names, database: ownDatabaseName, major }
  const boss = new Client({ ...superuser, database: 'postgres' })
  await boss.connect()
  try {
    const has = async (text: string, value: string) => ((await boss.query(text, [value])).rowCount ?? 0) > 0
    if (!(await has('select 1 from pg_roles where rolname = $1', names.serving)))
      await boss.query(['begin', ...prepareRoles(preparation), 'commit'].join(';\n'))
    if (await has('select 1 from pg_database where datname = $1', ownDatabaseName)) return
    for (const statement of prepareDatabase(preparation)) await boss.query(statement)
  } finally {
    await boss.end()
  }
  const inside = new Client({ ...superuser, database: ownDatabaseName })
  await inside.connect()
  for (const statement of closePublicSchema()) await inside.query(statement)
  await inside.end()
}
