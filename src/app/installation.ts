/** Opens an installation: its folder, its database, its key; makes what is missing, and refuses what does not belong together. */
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { timeSeenFile } from '#platform/checks/gather-facts.ts'
import type { InstallationKeys } from '#platform/crypto/key-file.ts'
import { createKeyFile, readKeyFile } from '#platform/crypto/key-file.ts'
import { keyedDigest } from '#platform/crypto/key-ring.ts'
import { explained } from '#platform/database/embedded/start-error.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { migrate, migrationState } from '#platform/database/migrate.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { serverPlace } from '#platform/database/places.ts'
import { giveFile, giveFolder } from '#platform/files/give-folder.ts'
import { installJobs } from '#platform/jobs/install-jobs.ts'
import { migrations } from '../../migrations/index.ts'
import { backUpBeforeMigrating } from './backup-parts.ts'
import type { InstallationFile } from './installation-file.ts'
import { InstallationError, installationFile, makeKeyFolder } from './installation-file.ts'
import type { OwnDatabase } from './own-database.ts'
import { openOwnDatabase } from './own-database.ts'
import { insistOnServer } from './server-checks.ts'
import type { Settings } from './settings.ts'
import { insistOnFinishedRestore } from './unfinished-restore.ts'
import { upgradeCluster } from './upgrade-cluster.ts'
import type { Users } from './users.ts'

export interface Installation {
  settings: Settings
  file: InstallationFile
  place: DatabasePlace
  keys: InstallationKeys
  /** The embedded database, where this process started it. */
  database: OwnDatabase | undefined
  /** Names of the migrations that ran just now. */
  migrated: string[]
  close(): Promise<void>
}

export interface Opening {
  settings: Settings
  users: Users
  /** For the person at the terminal. */
  tell: (sentence: string) => void
  now: Date
  /** `start` holds the folder for itself; `use` also works beside a Kept that is running. */
  how: 'start' | 'use'
}

export async function openInstallation(opening: Opening): Promise<Installation> {
  const { settings, users } = opening
  insistOnFinishedRestore(settings.dataFolder)
  prepareDataFolder(settings.dataFolder, users)
  const file = installationFile(settings)
  const backUp = backUpBeforeMigrating(opening)
  if (!settings.server && opening.how === 'start')
    await upgradeCluster(opening, file.mark, async (place) => {
      await keysFor(file, false)
      await backUp({ settings, file, place })
    })
  const database = settings.server ? undefined : await openOwnDatabase(opening, file.mark)
  try {
    const place = database?.place ?? serverPlace(settings.server?.serving ?? '', settings.server?.maintenance ?? '')
    if (settings.server) await insistOnServer(place)
    const { keys, migrated } = await withMaintenance(place, (client) =>
      settle(client, opening, { settings, file, place }, backUp),
    )
    return { settings, file, place, keys, database, migrated, close: async () => database?.stop() }
  } catch (error) {
    await database?.stop()
    throw error
  }
}

/**
 * Entered by the database's user and the app's, read by nobody else. Where root starts Kept it is root's own: whoever
 * owns a folder can put links in the place of what is in it, and root would follow them at the next start. The app has
 * of it only what it writes.
 */
export function prepareDataFolder(folder: string, { app }: Users): void {
  explained(folder, () => {
    mkdirSync(folder, { recursive: true, mode: app ? 0o711 : 0o700 })
    if (!app) return
    chownSync(folder, 0, 0)
    chmodSync(folder, (statSync(folder).mode & 0o755) | 0o711)
    giveFolder(join(folder, 'files'), app, 0o700)
    giveFile(join(folder, timeSeenFile), app, 0o600)
  })
}

type Opened = Pick<Installation, 'settings' | 'file' | 'place'>

async function settle(client: Client, opening: Opening, opened: Opened, backUp: (opened: Opened) => Promise<void>) {
  const { file, place } = opened
  const { applied } = await migrationState(client, migrations)
  const keys = await keysFor(file, applied.length === 0)
  const migrated = await migrate(client, place.names, migrations, opening.now, () => backUp(opened))
  await installJobs(client, place.names)
  await insistOnBelonging(client, file, keys, opening.now)
  return { keys, migrated }
}

/** A new key only for a new database: for data that exist, another key could only do harm. */
async function keysFor(file: InstallationFile, isNew: boolean): Promise<InstallationKeys> {
  if (isNew && !existsSync(file.keyFile)) await makeKeyFile(file.keyFile)
  if (!existsSync(file.keyFile))
    throw new InstallationError(
      `The key file ${file.keyFile} is missing. Put it back, or set KEPT_KEY_FILE to where it is now. If it is lost, restore a backup with the recovery key.`,
    )
  return readKeyFile(file.keyFile)
}

async function makeKeyFile(path: string): Promise<void> {
  try {
    makeKeyFolder(path)
    await createKeyFile(path, [
      'The key of a Kept installation. Without it, nothing in its data can be read.',
      'Keep it apart from the data folder and from backups; the printed recovery key replaces it.',
    ])
  } catch (cause) {
    if (!(cause instanceof Error && 'syscall' in cause)) throw cause
    throw new InstallationError(
      `The key file ${path} cannot be written. Give its folder to the user who starts Kept, or choose another place with KEPT_KEY_FILE.`,
      { cause },
    )
  }
}

async function insistOnBelonging(
  client: Client,
  file: InstallationFile,
  keys: InstallationKeys,
  now: Date,
): Promise<void> {
  const check = (id: string) => keyedDigest(keys.digest, 'key check', id).toString('hex')
  await client.query(
    'insert into house.installation (id, key_check, created_at) values ($1, $2, $3) on conflict do nothing',
    [file.id, check(file.id), now],
  )
  const [row] = (await client.query<{ id: string; key_check: string }>('select id, key_check from house.installation'))
    .rows
  if (row && row.key_check !== check(row.id))
    throw new InstallationError(
      `The key file ${file.keyFile} belongs to another installation than this database. Set KEPT_KEY_FILE to the right one.`,
    )
}
