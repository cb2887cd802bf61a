/** Puts a backup into an empty, prepared database and an empty folder of files, and compares what arrived with what was sent. */
import { Readable } from 'node:stream'
import type { Client } from 'pg'
import { installationKeys } from '#platform/crypto/key-file.ts'
import { unwrapKey } from '#platform/crypto/key-ring.ts'
import { readKeyText } from '#platform/crypto/key-text.ts'
import type { KeyId } from '#platform/crypto/secret-key.ts'
import { insistOnSeeingAll, withMaintenance } from '#platform/database/maintenance.ts'
import { type Migration, migrate } from '#platform/database/migrate.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import { installJobs } from '#platform/jobs/install-jobs.ts'
import type { Trailer } from './backup-format.ts'
import type { CheckedBackup } from './check-backup.ts'
import { emptyPlace } from './empty-place.ts'
import { loadBackup, loadRecordKeys } from './load-backup.ts'
import { RestoreError } from './restore-error.ts'
import { inOneGo } from './snapshot.ts'
import { walkChains } from './verify-chains.ts'

export interface Restoring {
  /** As `checkBackup` found it good. */
  checked: CheckedBackup
  recoveryKey: string
  place: DatabasePlace
  filesFolder: string
  migrations: readonly Migration[]
  now: Date
  /** The installation of a restore that was begun here and never ended: its rows may be taken away. */
  unfinished?: string
}

export interface Restored {
  rows: number
  recordKeys: number
  heads: Trailer['heads']
}

/** Throws RestoreError. The rows are there all together or not at all; files may be left behind by a failure. */
export async function restoreBackup(restoring: Restoring): Promise<Restored> {
  const { checked, place, migrations, now } = restoring
  return withMaintenance(place, async (client) => {
    if (!(await emptyPlace(client, place.names, restoring.unfinished))) throw new RestoreError('not empty')
    const then = new Set(checked.manifest.migrations.map(({ name }) => name))
    const ofThen = migrations.filter(({ name }) => then.has(name))
    await migrate(client, place.names, ofThen, now)
    const restored = await inOneGo(client, () => load(client, restoring))
    await migrate(client, place.names, migrations, now)
    await installJobs(client, place.names)
    return restored
  })
}

async function load(client: Client, restoring: Restoring): Promise<Restored> {
  const { checked, recoveryKey, place, filesFolder } = restoring
  await insistOnSeeingAll(client, place.names.maintenance)
  const store = await openDiskFiles({ folder: filesFolder, sweepBefore: new Date(0) })
  const rows = await loadBackup(client, checked.path, recoveryKey, {
    file: async (id, bytes) => void (await store.put(id, Readable.from(bytes, { objectMode: false }))),
  })
  const keys = checked.recordKeysPath ? await loadRecordKeys(client, checked.recordKeysPath, recoveryKey) : 0
  await insistOnKeyFile(client, checked.keyFileText)
  const heads = await insistOnChains(client, checked.trailer)
  return { rows, recordKeys: keys, heads }
}

/** With another key file every sealed word would be lost, however well the rows arrived. */
async function insistOnKeyFile(client: Client, keyFileText: string): Promise<void> {
  const secret = readKeyText(keyFileText)
  if (!Buffer.isBuffer(secret)) throw new RestoreError('key file does not fit')
  const { wrap } = installationKeys(secret)
  const { rows } = await client.query<{ organisation: string; wrapped: string }>(
    'select organisation_id as organisation, wrapped from crypto.organisation_key',
  )
  for (const { organisation, wrapped } of rows) {
    const [id = '', text = ''] = wrapped.split('.')
    try {
      unwrapKey(wrap, Buffer.from(text, 'base64'), id as KeyId, organisation).wipe()
    } catch (error) {
      throw new RestoreError('key file does not fit', error)
    }
  }
  wrap.wipe()
}

async function insistOnChains(client: Client, { heads }: Trailer): Promise<Trailer['heads']> {
  const verified = await walkChains(client, heads)
  if (verified.some(({ fault }) => fault)) throw new RestoreError('chain broken')
  return heads
}
