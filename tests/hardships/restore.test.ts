/** An installation restored or moved elsewhere: the same there, or nothing there at all. */
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { moveInstallation } from '#platform/backup/move-installation.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { verifyChains } from '#platform/backup/verify-chains.ts'
import type { BackupMade } from '#platform/backup/write-backup.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import type { ExampleInstallation } from '#tests/support/example-installation.ts'
import {
  actIn,
  anInstallation,
  awkwardName,
  entrancesWith,
  exampleNow,
  openSealedAddresses,
} from '#tests/support/example-installation.ts'
import { preparedDatabase, prepareTestRoles } from '#tests/support/prepared-database.ts'
import { sumsOf } from '#tests/support/table-sums.ts'
import { debianPrograms, startTestServer } from '#tests/support/test-server.ts'
import { migrations } from '../../migrations/index.ts'

let here: ExampleInstallation
let made: BackupMade
beforeAll(async () => {
  here = await anInstallation()
  made = await writeBackup(here.making)
})
afterAll(() => here.end())

const check = (path: string, more: object = {}) =>
  checkBackup({ path, recoveryKey: here.recovery.identity, migrations, ...more })

describe('a restored installation', () => {
  test('has the same rows, files and records, and opens its sealed words with the restored key', async () => {
    const source = await anInstallation()
    const backup = await writeBackup(source.making)
    const target = await preparedDatabase()
    const recoveryKey = source.recovery.identity
    const checked = await checkBackup({ path: backup.path, recoveryKey, migrations })
    const filesFolder = join(source.scratch, 'restored-files')
    const restored = await restoreBackup({
      checked,
      recoveryKey,
      place: target.place,
      filesFolder,
      migrations,
      now: exampleNow,
    })

    expect(restored).toMatchObject({ rows: backup.rows, recordKeys: 2, heads: backup.heads })
    expect(await sumsOf(target.place, 'backup')).toEqual(await sumsOf(source.database.place, 'backup'))
    const chains = await withMaintenance(target.place, (client) =>
      verifyChains(client, target.place.names, backup.heads),
    )
    expect(chains.map(({ head, fault }) => ({ ...head, fault }))).toEqual(
      backup.heads.map((head) => ({ ...head, fault: undefined })),
    )
    const one = await openDiskFiles({ folder: source.filesFolder, sweepBefore: new Date(0) })
    const other = await openDiskFiles({ folder: filesFolder, sweepBefore: new Date(0) })
    for (const id of source.files) expect(await buffer(await other.get(id))).toEqual(await buffer(await one.get(id)))

    const pool = new Pool({ ...target.place.serving, pipeline: true } as ConstructorParameters<typeof Pool>[0])

    pool.on('error', () => {}) // A connection that is ending may still hear that its server stops.
    const entrances = entrancesWith(pool, target.place.names, checked.keyFileText)
    for (const organisation of source.organisations) {
      expect(await openSealedAddresses(entrances, organisation)).toEqual(Array(4).fill('192.0.2.7'))
      await actIn(entrances, organisation)
    }
    await pool.end()
    await target.drop()
    await source.end()
  })

  test('is finished by a second attempt where the first was killed half-way', async () => {
    const target = await preparedDatabase()
    const recoveryKey = here.recovery.identity
    const checked = await check(made.path)
    const first = join(here.scratch, 'first-files')
    const restoring = { recoveryKey, place: target.place, migrations, now: exampleNow }
    const broken = {
      ...checked,
      trailer: { ...checked.trailer, heads: checked.trailer.heads.map((head) => ({ ...head, hash: 'f'.repeat(64) })) },
    }
    await expect(restoreBackup({ ...restoring, checked: broken, filesFolder: first })).rejects.toMatchObject({
      fault: 'chain broken',
    })
    rmSync(first, { recursive: true })
    await expect(restoreBackup({ ...restoring, checked, filesFolder: first })).resolves.toMatchObject({ recordKeys: 2 })
    const again = restoreBackup({ ...restoring, checked, filesFolder: join(here.scratch, 'again') })
    await expect(again).rejects.toMatchObject({ fault: 'not empty' })
    const unfinished = checked.manifest.installation
    const third = restoreBackup({ ...restoring, checked, filesFolder: join(here.scratch, 'third'), unfinished })
    await expect(third).resolves.toMatchObject({ recordKeys: 2 })
    await target.drop()
  })

  test('takes the record keys of a later backup, except of organisations it does not know', async () => {
    const source = await anInstallation()
    const early = await writeBackup(source.making)
    await source.database.asBoss('delete from crypto.record_key where organisation_id = $1', [source.organisations[0]])
    const newcomer = '0198e0a0-0000-7000-8000-00000000abcd'
    await source.database.asBoss(`insert into identity.organisation values ($1, 'New', 'wales', '', 1, now())`, [
      newcomer,
    ])
    await source.database.asBoss(`insert into crypto.record_key values ($1, $1, 'later', now())`, [newcomer])
    const late = await writeBackup({ ...source.making, now: new Date('2027-01-20T09:30:00Z') })
    rmSync(early.recordKeysPath)
    const target = await preparedDatabase()
    const recoveryKey = source.recovery.identity
    const checked = await checkBackup({ path: early.path, recoveryKey, migrations })
    expect(checked.recordKeysPath).toBe(late.recordKeysPath)
    const filesFolder = join(source.scratch, 'early-files')
    const restored = await restoreBackup({
      checked,
      recoveryKey,
      place: target.place,
      filesFolder,
      migrations,
      now: exampleNow,
    })
    expect(restored.recordKeys).toBe(1)
    await target.drop()
    await source.end()
  })
})

describe('a move', () => {
  test('to another server and back leaves every table as it was', async () => {
    const source = await anInstallation()
    const before = await sumsOf(source.database.place, 'move')
    await source.database.pool.end()
    const other = await startTestServer(existsSync(debianPrograms) ? 'server' : 'embedded')
    try {
      await prepareTestRoles(other.server)
      const there = await preparedDatabase(other.server)
      const moved = await moveInstallation({
        from: source.database.place,
        to: there.place,
        migrations,
        now: exampleNow,
      })
      expect(Object.fromEntries(moved.map(({ name, ...sum }) => [name, sum]))).toEqual(before)
      expect(moved.find(({ name }) => name === 'identity.authenticator')?.rows).toBe(1)
      expect(moved.find(({ name }) => name === 'crypto.record_key')?.rows).toBe(2)
      const back = await preparedDatabase()
      await moveInstallation({ from: there.place, to: back.place, migrations, now: exampleNow })
      expect(await sumsOf(back.place, 'move')).toEqual(before)
      const names = await withMaintenance(back.place, (client) =>
        client.query('select name from people.person where name = $1', [awkwardName]),
      )
      expect(names.rowCount).toBe(8)
      await back.drop()
    } finally {
      await other.stop()
    }
    rmSync(source.scratch, { recursive: true, force: true })
  })

  test('does not begin while Kept is running, nor while somebody writes, nor into a full database', async () => {
    const target = await preparedDatabase()
    const to = target.place
    const from = here.database.place
    await actIn(here.entrances, here.organisations[0] ?? raise())
    await expect(moveInstallation({ from, to, migrations, now: exampleNow })).rejects.toMatchObject({
      fault: 'being used',
    })
    const quiet = await preparedDatabase()
    const unfinished = moveInstallation({ from: quiet.place, to, migrations, now: exampleNow })
    await expect(unfinished).rejects.toMatchObject({ fault: 'nothing there' })
    await expect(moveInstallation({ from, to: from, migrations, now: exampleNow })).rejects.toMatchObject({
      fault: 'not empty',
    })
    await quiet.drop()
    await target.drop()
  })
})

function raise(): never {
  throw new Error('There are two organisations.')
}
