/** Writes a backup while people work: everything of one moment, encrypted so that only the recovery key opens it. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { insistOnSeeingAll, withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import type { Owner } from '#platform/files/give-folder.ts'
import { BackupError } from './backup-error.ts'
import { backupName, formatName, formatVersion, type Manifest, recordKeysName, type Trailer } from './backup-format.ts'
import { type DraftFile, draftEncrypted, type WrittenFile } from './encrypted-file.ts'
import { isCarried, recordKeyTable } from './not-carried.ts'
import { packBackup } from './pack-backup.ts'
import { inSnapshot } from './snapshot.ts'
import { listTables, type Table } from './table-list.ts'

export interface BackupMaking {
  place: DatabasePlace
  /** Stands in the names of the files, so that several installations can share a folder. */
  mark: string
  /** Travels inside, so that a backup and the recovery key are enough. */
  keyFileText: string
  /** The public half of the recovery key. */
  recipient: string
  filesFolder: string
  /** Where the backup is put; it has to be there, since a folder made in its stead could be under an empty mount. */
  folder: string
  now: Date
  program: { version: string }
  /** Whose the files are to be; left out, they belong to whoever makes them. */
  owner?: Owner
  /** How long the file of record keys is kept; 30 days where left out. */
  recordKeysKeptDays?: number
}

export interface BackupMade extends WrittenFile {
  recordKeysPath: string
  /** Until then the record keys of this backup exist: a key deleted from now on is gone for good after it. */
  recordKeysUntil: Date
  rows: number
  files: number
  heads: Trailer['heads']
}

export const usualRecordKeysKeptDays = 30
const DAY = 86_400_000

/** Throws BackupError, or MaintenanceBlindError where a table would not show all of its rows. */
export async function writeBackup(making: BackupMaking): Promise<BackupMade> {
  if (!existsSync(making.folder)) throw new BackupError('no folder', making.folder)
  const path = freePath(making)
  return withMaintenance(making.place, async (client) => {
    const drafts: DraftFile[] = []
    try {
      const trailer = await inSnapshot(client, () => draftBoth(client, making, path, drafts))
      // The record keys first: a backup without them would be worth less than none.
      for (const draft of drafts.toReversed()) await draft.publish()
      return report(making, drafts, trailer)
    } finally {
      for (const draft of drafts) await draft.discard()
    }
  })
}

function freePath({ folder, mark, now }: BackupMaking): string {
  const path = join(folder, backupName(mark, now, false))
  return existsSync(path) ? join(folder, backupName(mark, now, true)) : path
}

async function draftBoth(client: Client, making: BackupMaking, path: string, drafts: DraftFile[]): Promise<Trailer> {
  await insistOnSeeingAll(client, making.place.names.maintenance)
  const manifest = await describe(client, making)
  const store = await openDiskFiles({ folder: making.filesFolder, sweepBefore: new Date(0) })
  const tables = await listTables(client, (name) => isCarried(name, 'backup'))
  const everything = { client, at: making.now, tables, keyFileText: making.keyFileText, store }
  const whole = packBackup({ ...manifest('everything', tables) }, everything)
  drafts.push(await draftEncrypted(path, making.recipient, whole.bytes, making.owner))
  const keyTables = await listTables(client, (name) => name === recordKeyTable)
  const keys = packBackup({ ...manifest('record keys', keyTables) }, { client, at: making.now, tables: keyTables })
  drafts.push(await draftEncrypted(recordKeysName(path), making.recipient, keys.bytes, making.owner))
  return whole.trailer()
}

async function describe(client: Client, { now, program }: BackupMaking) {
  const [installation] = (await client.query<{ id: string }>('select id from house.installation')).rows
  if (!installation) throw new BackupError('no recovery key')
  const migrations = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from house.migration order by name',
  )
  return (holds: Manifest['holds'], tables: Table[]): Manifest => ({
    format: formatName,
    formatVersion,
    holds,
    installation: installation.id,
    madeAt: now.toISOString(),
    program: program.version,
    migrations: migrations.rows,
    tables: tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) })),
  })
}

function report(making: BackupMaking, drafts: DraftFile[], trailer: Trailer): BackupMade {
  const [whole, keys] = drafts
  if (!whole || !keys) throw new Error('A backup is two files.')
  return {
    path: whole.path,
    bytes: whole.bytes,
    sha256: whole.sha256,
    recordKeysPath: keys.path,
    recordKeysUntil: new Date(making.now.getTime() + (making.recordKeysKeptDays ?? usualRecordKeysKeptDays) * DAY),
    rows: Object.values(trailer.tables).reduce((sum, table) => sum + table.rows, 0),
    files: trailer.files.count,
    heads: trailer.heads,
  }
}
