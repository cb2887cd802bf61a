/** An installation as an earlier Kept left it: its embedded database made and run by Debian's PostgreSQL 15. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import type { Opening } from '#app/installation.ts'
import { openInstallation } from '#app/installation.ts'
import { makeRolesOnce } from '#app/own-database.ts'
import { readSettings } from '#app/settings.ts'
import { usersFor } from '#app/users.ts'
import type { Head } from '#platform/audit/chain.ts'
import { moveInstallation } from '#platform/backup/move-installation.ts'
import type { TableSum } from '#platform/backup/table-rows.ts'
import { readHeads } from '#platform/backup/verify-chains.ts'
import { newRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { preparePrograms } from '#platform/database/embedded/prepare-programs.ts'
import type { Programs } from '#platform/database/embedded/programs.ts'
import { findOldPrograms, findPrograms } from '#platform/database/embedded/programs.ts'
import { startEmbedded } from '#platform/database/embedded/start-embedded.ts'
import { ensureSystemUser } from '#platform/database/embedded/system-user.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { embeddedPlace } from '#platform/database/places.ts'
import { roleNames } from '#platform/database/role-names.ts'
import { migrations } from '../../migrations/index.ts'
import type { KeptBrowser } from './kept-browser.ts'
import type { KeptPlace } from './kept-process.ts'
import { home } from './kept-process.ts'
import { aKeptInUse } from './set-up-kept.ts'
import { sumsOf } from './table-sums.ts'
import { debianPrograms } from './test-server.ts'

export const oldMajor = 15
export const upgradeNow = new Date('2026-11-20T12:00:00Z')
export const hasOldMajor = existsSync(join(debianPrograms, 'initdb'))

const isRoot = process.getuid?.() === 0
const runAs = isRoot ? ensureSystemUser('kept-database', () => {}) : undefined

/** Runs a database of a stopped Kept apart from everybody, by programs of its own version, and looks at it. */
export async function onCluster<T>(
  place: KeptPlace,
  major: number,
  act: (place: DatabasePlace) => Promise<T>,
  cluster = join(place.dataFolder, 'database'),
): Promise<T> {
  const mark = markOf(place)
  const roles = ['postgres', roleNames(mark).maintenance, roleNames(mark).serving]
  const apart = join(place.folder, `apart-${major}`)
  const running = await startEmbedded({
    dataFolder: apart,
    cluster,
    bin: programsOf(major, join(place.folder, 'programs')),
    admit: roles.map((role) => ({ osUser: userInfo().username, role })),
    logFile: join(place.folder, `apart-${major}.log`),
    memoryBytes: 2 ** 30,
    ...(runAs && { runAs }),
  })
  try {
    if (major === oldMajor)
      await makeRolesOnce({ host: running.socketFolder, port: running.port, user: 'postgres' }, mark, major)
    return await act(embeddedPlace(running.socketFolder, running.port, mark))
  } finally {
    await running.stop()
    rmSync(apart, { recursive: true, force: true })
  }
}

export interface OldKept extends KeptPlace {
  /** Its administrator, signed in. */
  ada: KeptBrowser
  before: Record<string, TableSum>
  heads: Head[]
}

/** One that people used, with a recovery key, in a folder of its own to copy from; the test removes it. */
export async function writeOldKept(invited: readonly string[]): Promise<OldKept> {
  const { kept, place, ada } = await aKeptInUse()
  for (const name of invited) await ada.post('/people/invite', { name })
  await kept.stop()
  await makeOldWith(place, (to) =>
    onCluster(place, 18, async (from) => {
      await confirmRecoveryKey(from)
      await moveInstallation({ from, to, migrations, now: upgradeNow })
    }),
  )
  const before = await onCluster(place, oldMajor, (at) => sumsOf(at, 'move'))
  const heads = await onCluster(place, oldMajor, (at) => withMaintenance(at, readHeads))
  const folder = `${place.folder}-written`
  execFileSync('cp', ['-a', place.folder, folder])
  return { ...place, folder, ada, before, heads }
}

async function confirmRecoveryKey(place: DatabasePlace): Promise<void> {
  const { recipient } = await newRecoveryKey()
  const text = 'update house.installation set recovery_recipient = $1, recovery_confirmed_at = $2'
  await withMaintenance(place, (client) => client.query(text, [recipient, upgradeNow]))
}

/** Puts a database of the earlier version, with what `fill` puts into it, where a stopped Kept has its own. */
export async function makeOldWith(place: KeptPlace, fill: (to: DatabasePlace) => Promise<unknown>): Promise<void> {
  const current = join(place.dataFolder, 'database')
  const old = join(place.dataFolder, 'database-of-old')
  initialise(old)
  await onCluster(place, oldMajor, fill, old)
  rmSync(current, { recursive: true })
  renameSync(old, current)
}

/** As `./kept start` opens it, with Kept's own users. */
export function openingOf(place: KeptPlace, told: string[] = []): Opening {
  const settings = readSettings(
    { KEPT_HOME: home, KEPT_DATA: place.dataFolder, KEPT_KEY_FILE: place.keyFile },
    isRoot,
    () => true,
  )
  const tell = (sentence: string) => void told.push(sentence)
  return { settings, users: usersFor(tell), tell, now: upgradeNow, how: 'start' }
}

/** Starts as `./kept start` does, without serving anybody. */
export async function openAndClose(place: KeptPlace, more: Partial<Opening> = {}): Promise<string[]> {
  const told: string[] = []
  const installation = await openInstallation({ ...openingOf(place, told), ...more })
  await installation.close()
  return told
}

function programsOf(major: number, into: string): Programs {
  const found = major === oldMajor ? findOldPrograms(major, { KEPT_OLD_PG_BIN: debianPrograms }) : findPrograms()
  if (!found) throw new Error(`There are no programs of PostgreSQL ${major} here.`)
  return preparePrograms(found, { into, ...(runAs && { runAs }) })
}

function initialise(folder: string): void {
  mkdirSync(folder, { mode: 0o700 })
  if (runAs) chownSync(folder, runAs.uid, runAs.gid)
  const words = ['-D', folder, '-U', 'postgres', '--auth=reject', '--data-checksums', '-E', 'UTF8', '--locale=C.UTF-8']
  const made = spawnSync(join(debianPrograms, 'initdb'), words, { ...runAs, cwd: folder, encoding: 'utf8' })
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`)
}

function markOf({ dataFolder }: KeptPlace): string {
  return (JSON.parse(readFileSync(join(dataFolder, 'installation.json'), 'utf8')) as { mark: string }).mark
}
