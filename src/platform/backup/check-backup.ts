/** Looks a backup through from end to end before anything is touched. */
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Migration } from '#platform/database/migrate.ts'
import { readBackupName, recordKeysName } from './backup-format.ts'
import { insistOnKnowing, type ReadBackup, readBackup } from './read-backup.ts'
import { RestoreError } from './restore-error.ts'

export interface CheckedBackup extends ReadBackup {
  path: string
  recordKeysPath: string | undefined
}

export interface BackupToCheck {
  path: string
  /** Left out: the file beside the backup, or the newest of the same installation there. */
  recordKeysPath?: string
  /** To go on although the record keys are gone. */
  withoutRecordKeys?: boolean
  recoveryKey: string
  migrations: readonly Migration[]
  /** The installation that is here already, if any. */
  belongsTo?: string
}

/** Throws RestoreError. */
export async function checkBackup(wanted: BackupToCheck): Promise<CheckedBackup> {
  const read = await readBackup(wanted.path, wanted.recoveryKey)
  insistOnKnowing(read.manifest, wanted.migrations)
  if (read.manifest.holds !== 'everything') throw new RestoreError('not a backup')
  if (wanted.belongsTo && wanted.belongsTo !== read.manifest.installation) throw new RestoreError('foreign')
  const recordKeysPath = await findRecordKeys(wanted, read)
  return { ...read, path: wanted.path, recordKeysPath }
}

/**
 * A later file of record keys serves an older backup too, and better: it holds the keys of everything that nobody has
 * deleted since.
 */
async function findRecordKeys(wanted: BackupToCheck, { manifest, trailer }: ReadBackup): Promise<string | undefined> {
  const path = wanted.recordKeysPath ?? (wanted.withoutRecordKeys ? undefined : besideOf(wanted.path))
  if (!path) {
    if (trailer.recordKeys > 0 && !wanted.withoutRecordKeys) throw new RestoreError('no record keys')
    return undefined
  }
  const keys = await readBackup(path, wanted.recoveryKey)
  if (keys.manifest.holds !== 'record keys') throw new RestoreError('not record keys')
  if (keys.manifest.installation !== manifest.installation) throw new RestoreError('foreign record keys')
  insistOnKnowing(keys.manifest, wanted.migrations)
  return path
}

function besideOf(backup: string): string | undefined {
  const own = recordKeysName(backup)
  if (existsSync(own)) return own
  const folder = dirname(backup)
  const mark = readBackupName(backup.slice(folder.length + 1))?.mark
  const newest = readdirSync(folder)
    .filter((name) => {
      const read = readBackupName(name)
      return mark !== undefined && read?.mark === mark && read.isRecordKeys && !read.isUnfinished
    })
    .sort()
    .at(-1)
  return newest && join(folder, newest)
}
