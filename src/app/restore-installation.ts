/** Makes an empty data folder the installation that a backup holds: its database, its files, its key, and its name last. */
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, lchownSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckedBackup } from '#platform/backup/check-backup.ts'
import { checkBackup } from '#platform/backup/check-backup.ts'
import type { Restored } from '#platform/backup/restore-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { RestoreError } from '#platform/backup/restore-error.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { serverPlace } from '#platform/database/places.ts'
import { markOfRole } from '#platform/database/role-names.ts'
import { giveFolder } from '#platform/files/give-folder.ts'
import { migrations } from '../../migrations/index.ts'
import { prepareDataFolder } from './installation.ts'
import type { InstallationFile } from './installation-file.ts'
import { defaultKeyFile, keepInstallationFile, makeKeyFolder } from './installation-file.ts'
import type { Machine } from './machine.ts'
import { openOwnDatabase } from './own-database.ts'
import { insistOnServer } from './server-checks.ts'
import type { Settings } from './settings.ts'
import {
  beginRestoring,
  clearUnfinishedRestore,
  endRestoring,
  findUnfinishedRestore,
  isEmptyFolder,
} from './unfinished-restore.ts'
import type { User } from './users.ts'

export interface WantedRestore {
  path: string
  recordKeysPath?: string
  withoutRecordKeys?: boolean
  recoveryKey: string
}

export interface RestoredInstallation extends Restored {
  file: InstallationFile
  checked: CheckedBackup
}

/** Throws RestoreError before anything is touched wherever it can; a failure later leaves a folder that says so. */
export async function restoreInstallation(machine: Machine, wanted: WantedRestore): Promise<RestoredInstallation> {
  const { settings, users } = machine
  const { dataFolder } = settings
  const here = installationHere(dataFolder)
  const checked = await checkBackup({ ...wanted, migrations, ...(here ? { belongsTo: here } : {}) })
  const unfinished = findUnfinishedRestore(dataFolder)
  if (here || (!unfinished && !isEmptyFolder(dataFolder))) throw new RestoreError('not empty')
  const id = checked.manifest.installation
  const mark = markFor(settings, unfinished?.installation === id ? unfinished.mark : undefined)
  const file = { id, mark, keyFile: settings.keyFile ?? defaultKeyFile(mark) } as InstallationFile
  insistOnPlaceForKey(file.keyFile, checked.keyFileText)
  if (unfinished) clearUnfinishedRestore(dataFolder)
  prepareDataFolder(dataFolder, users)
  // Nobody but root comes near the files until all of them are there.
  if (users.app) giveFolder(join(dataFolder, 'files'), { uid: 0, gid: 0 }, 0o700)
  beginRestoring(dataFolder, { installation: id, mark })
  const restored = await inDatabase(machine, mark, (place) =>
    restoreBackup({
      checked,
      recoveryKey: wanted.recoveryKey,
      place,
      filesFolder: join(dataFolder, 'files'),
      migrations,
      now: machine.now(),
      ...(unfinished ? { unfinished: unfinished.installation } : {}),
    }),
  )
  if (users.app) giveAll(join(dataFolder, 'files'), users.app)
  keepKeyFile(file.keyFile, checked.keyFileText)
  keepInstallationFile(dataFolder, file)
  endRestoring(dataFolder)
  return { ...restored, file, checked }
}

function installationHere(dataFolder: string): string | undefined {
  const path = join(dataFolder, 'installation.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as InstallationFile).id : undefined
}

function markFor({ server }: Settings, ofLastAttempt: string | undefined): string {
  const onServer = server && markOfRole(serverPlace(server.serving, server.maintenance).names.serving)
  return onServer ?? ofLastAttempt ?? randomBytes(4).toString('hex')
}

async function inDatabase<T>(machine: Machine, mark: string, act: (place: DatabasePlace) => Promise<T>): Promise<T> {
  const { server } = machine.settings
  if (server) {
    const place = serverPlace(server.serving, server.maintenance)
    await insistOnServer(place)
    return act(place)
  }
  const database = await openOwnDatabase({ ...machine, now: machine.now(), how: 'start' }, mark)
  try {
    return await act(database.place)
  } finally {
    await database.stop()
  }
}

function insistOnPlaceForKey(keyFile: string, text: string): void {
  if (existsSync(keyFile) && readFileSync(keyFile, 'utf8') !== text) throw new RestoreError('key file in the way')
}

function keepKeyFile(keyFile: string, text: string): void {
  if (existsSync(keyFile)) return
  makeKeyFolder(keyFile)
  const file = openSync(keyFile, 'wx', 0o600)
  writeSync(file, text)
  fsyncSync(file)
  closeSync(file)
}

/** The folder itself last: until then its user cannot reach into it. */
function giveAll(folder: string, user: User): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    lchownSync(join(entry.parentPath, entry.name), user.uid, user.gid)
  giveFolder(folder, user, 0o700)
}
