/** Backups and moves on bad days: blind tables, busy writers, damaged files, wrong keys, newer programs, half-finished attempts. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { Client, Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExampleInstallation } from '#platform/backup/backup.examples.ts'
import {
  actIn,
  anInstallation,
  awkwardName,
  entrancesWith,
  exampleNow,
  openSealedAddresses,
} from '#platform/backup/backup.examples.ts'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { moveInstallation } from '#platform/backup/move-installation.ts'
import { isCarried } from '#platform/backup/not-carried.ts'
import { readBackup } from '#platform/backup/read-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import { inSnapshot } from '#platform/backup/snapshot.ts'
import { listTables } from '#platform/backup/table-list.ts'
import { sumOfTable } from '#platform/backup/table-rows.ts'
import { verifyChains } from '#platform/backup/verify-chains.ts'
import type { BackupMade } from '#platform/backup/write-backup.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { newRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import { openDiskFiles } from '#platform/files/disk-files.ts'
import { preparedDatabase, prepareTestRoles } from '#tests/support/prepared-database.ts'
import { debianPrograms, startTestServer } from '#tests/support/test-server.ts'
import { migrations } from '../../migrations/index.ts'

let here: ExampleInstallation
let made: BackupMade
beforeAll(async () => {
  here = await anInstallation()
  made = await writeBackup(here.making)
})
afterAll(() => here.end())

/** Every table's count and hash, as another pair of eyes sees them. */
function sumsOf(place: DatabasePlace, journey: 'backup' | 'move') {
  return withMaintenance(place, (client) =>
    inSnapshot(client, async () => {
      const sums: Record<string, unknown> = {}
      for (const table of await listTables(client, (name) => isCarried(name, journey)))
        sums[table.name] = await sumOfTable(client, table)
      return sums
    }),
  )
}

const check = (path: string, more: object = {}) =>
  checkBackup({ path, recoveryKey: here.recovery.identity, migrations, ...more })

function copyOf(path: string, name: string): string {
  const copy = join(here.scratch, name)
  copyFileSync(path, copy)
  return copy
}

describe('a backup that is made', () => {
  test('opens with Debian’s age and tar, and holds the key file', () => {
    if (!existsSync('/usr/bin/age')) return expect(existsSync('/usr/bin/age')).toBe(false)
    const key = join(here.scratch, 'recovery-key.txt')
    writeFileSync(key, `${here.recovery.identity}\n`)
    const packed = join(here.scratch, 'backup.tar.gz')
    execFileSync('/usr/bin/age', ['-d', '-i', key, '-o', packed, made.path])
    const names = execFileSync('tar', ['tzf', packed], { encoding: 'utf8' })
    expect(names).toContain('tables/people.person/000001.ndjson')
    expect(execFileSync('tar', ['xzOf', packed, 'key-file.txt'], { encoding: 'utf8' })).toBe(here.keyFileText)
    expect(execFileSync('tar', ['xzOf', packed, 'tables/people.person/000001.ndjson'], { encoding: 'utf8' })).toContain(
      'Zoë',
    )
    return undefined
  })

  test('is readable by its owner only, and leaves no draft behind', () => {
    expect(statSync(made.path).mode & 0o777).toBe(0o600)
    expect(readdirSync(here.backups).filter((name) => name.endsWith('.part'))).toEqual([])
    expect(made.path).toBe(join(here.backups, 'kept-exampl-20261120T0930Z.age'))
  })

  test('names nobody to whoever lacks the recovery key', () => {
    expect(readFileSync(made.path).includes('Rowan')).toBe(false)
  })

  test('carries sessions for nobody, and record keys only in the short-lived file', async () => {
    const whole = await readBackup(made.path, here.recovery.identity)
    expect(Object.keys(whole.trailer.tables)).not.toContain('identity.session')
    expect(Object.keys(whole.trailer.tables)).not.toContain('crypto.record_key')
    const keys = await readBackup(made.recordKeysPath, here.recovery.identity)
    expect(keys.trailer.tables).toEqual({ 'crypto.record_key': expect.objectContaining({ rows: 2 }) })
    expect(made.recordKeysUntil).toEqual(new Date('2026-12-20T09:30:15Z'))
  })

  test('refuses to be made of a table that hides its rows, and names the table', async () => {
    await here.database.asBoss('drop policy maintenance on people.notice')
    const now = new Date('2026-11-21T09:30:00Z')
    await expect(writeBackup({ ...here.making, now })).rejects.toThrow('people.notice')
    await here.database.asBoss(
      `create policy maintenance on people.notice to "${here.database.place.names.maintenance}" using (true) with check (true)`,
    )
    expect(readdirSync(here.backups).filter((name) => name.includes('20261121'))).toEqual([])
  })

  test('is of one moment, however busily people write meanwhile', async () => {
    let stop = false
    const writing = here.organisations.map(async (organisation) => {
      let acts = 0
      for (; !stop; acts++) await actIn(here.entrances, organisation)
      return acts
    })
    const busy = await writeBackup({ ...here.making, now: new Date('2026-11-22T09:30:00Z') })
    stop = true
    const acts = await Promise.all(writing)
    expect(Math.min(...acts)).toBeGreaterThan(0)
    const { trailer } = await check(busy.path)
    const entries = trailer.heads.reduce((sum, { sequence }) => sum + sequence, 0)
    expect(trailer.tables['audit.entry']?.rows).toBe(entries)
    const target = await preparedDatabase()
    const checked = await check(busy.path)
    const filesFolder = join(here.scratch, 'busy-files')
    const { recoveryKey } = { recoveryKey: here.recovery.identity }
    await restoreBackup({ checked, recoveryKey, place: target.place, filesFolder, migrations, now: exampleNow })
    await target.drop()
  })

  test('says that the folder is gone instead of making another under an empty mount', async () => {
    const folder = join(here.scratch, 'unplugged')
    await expect(writeBackup({ ...here.making, folder })).rejects.toMatchObject({ fault: 'no folder' })
    expect(existsSync(folder)).toBe(false)
  })
})

describe('a backup is not restored', () => {
  test('with another recovery key', async () => {
    const { identity } = await newRecoveryKey()
    await expect(check(made.path, { recoveryKey: identity })).rejects.toMatchObject({ fault: 'wrong key' })
  })

  test.each([0.3, 0.7, 0.9999])('when it is cut after %d of its length', async (part) => {
    const copy = copyOf(made.path, `cut-${part}.age`)
    truncateSync(copy, Math.floor(statSync(copy).size * part))
    await expect(check(copy)).rejects.toMatchObject({ fault: 'cut short' })
  })

  test('when one bit in its middle was turned', async () => {
    const bytes = readFileSync(made.path)
    const at = Math.floor(bytes.length / 3)
    bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at)
    const copy = join(here.scratch, 'flipped.age')
    writeFileSync(copy, bytes)
    await expect(check(copy)).rejects.toMatchObject({ fault: 'altered' })
  })

  test('when something was added to its end', async () => {
    const copy = copyOf(made.path, 'longer.age')
    appendFileSync(copy, 'more')
    await expect(check(copy)).rejects.toMatchObject({ name: 'RestoreError' })
  })

  test('when it is no backup at all', async () => {
    const other = join(here.scratch, 'other.age')
    writeFileSync(other, 'Dear all, here are the minutes.')
    await expect(check(other)).rejects.toMatchObject({ fault: 'not a backup' })
    await expect(check(join(here.scratch, 'nowhere.age'))).rejects.toMatchObject({ fault: 'missing' })
    await expect(check(made.recordKeysPath)).rejects.toMatchObject({ fault: 'not a backup' })
  })

  test('over another installation', async () => {
    const belongsTo = '0198e0a0-0000-7000-8000-000000000000'
    await expect(check(made.path, { belongsTo })).rejects.toMatchObject({ fault: 'foreign' })
  })

  test('by an older program, nor by one whose tables were made differently', async () => {
    await expect(check(made.path, { migrations: migrations.slice(0, -1) })).rejects.toMatchObject({ fault: 'newer' })
    const changed = migrations.map((one, at) => (at === 0 ? { ...one, sql: `${one.sql} ` } : one))
    await expect(check(made.path, { migrations: changed })).rejects.toMatchObject({ fault: 'other program' })
  })

  test('without its record keys, unless somebody says so', async () => {
    const copy = copyOf(made.path, 'alone.age')
    await expect(check(copy)).rejects.toMatchObject({ fault: 'no record keys' })
    await expect(check(copy, { withoutRecordKeys: true })).resolves.toMatchObject({ recordKeysPath: undefined })
    await expect(check(copy, { recordKeysPath: made.path })).rejects.toMatchObject({ fault: 'not record keys' })
  })

  test('with a key file inside that does not open its records', async () => {
    const other = await anInstallation()
    const wrong = await writeBackup({
      ...here.making,
      keyFileText: other.keyFileText,
      now: new Date('2026-11-25T09:30:00Z'),
    })
    await other.end()
    const target = await preparedDatabase()
    const restoring = restoreBackup({
      checked: await check(wrong.path),
      recoveryKey: here.recovery.identity,
      place: target.place,
      filesFolder: join(here.scratch, 'wrong-files'),
      migrations,
      now: exampleNow,
    })
    await expect(restoring).rejects.toMatchObject({ fault: 'key file does not fit' })
    const left = await withMaintenance(target.place, (client) => client.query('select * from house.installation'))
    expect(left.rows).toEqual([])
    await target.drop()
  })

  test('into a database that holds anything', async () => {
    const target = await anInstallation()
    const before = await sumsOf(target.database.place, 'move')
    const restoring = restoreBackup({
      checked: await check(made.path),
      recoveryKey: here.recovery.identity,
      place: target.database.place,
      filesFolder: join(here.scratch, 'full-files'),
      migrations,
      now: exampleNow,
    })
    await expect(restoring).rejects.toMatchObject({ fault: 'not empty' })
    expect(await sumsOf(target.database.place, 'move')).toEqual(before)
    await target.end()
  })
})

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
      expect(moved.find(({ name }) => name === 'identity.second_factor')?.rows).toBe(1)
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

describe('the record of acts', () => {
  async function faultsAfter(change: string, sinceHeads: boolean) {
    const source = await anInstallation()
    const { place } = source.database
    const heads = (await withMaintenance(place, (client) => verifyChains(client, place.names))).map(({ head }) => head)
    await source.database.asBoss(change, [source.organisations[0]])
    const verified = await withMaintenance(place, (client) =>
      verifyChains(client, place.names, sinceHeads ? heads : []),
    )
    await source.end()
    return verified.map(({ head, fault }) =>
      head.organisation === source.organisations[0] ? fault : fault && 'neighbour',
    )
  }

  test('shows a changed act', async () => {
    const change = `update audit.entry set act = 'person.removed' where organisation_id = $1 and sequence = 2`
    expect(await faultsAfter(change, false)).toContainEqual({ kind: 'altered', sequence: 2 })
  })

  test('shows an act left out', async () => {
    const change = 'delete from audit.entry where organisation_id = $1 and sequence = 2'
    expect(await faultsAfter(change, false)).toContainEqual({ kind: 'missing', sequence: 2 })
  })

  test('shows a cut end only against its own head', async () => {
    const change = 'delete from audit.entry where organisation_id = $1 and sequence = 4'
    expect(await faultsAfter(change, false)).toContainEqual({ kind: 'cut', sequence: 4 })
  })

  const cutWithHead = `with gone as (delete from audit.entry where organisation_id = $1 and sequence = 4)
    update audit.head set sequence = 3, hash = (select hash from audit.entry where organisation_id = $1 and sequence = 3)
      where organisation_id = $1`

  test('shows an end that was cut together with its head only when an earlier head was kept', async () => {
    expect(await faultsAfter(cutWithHead, false)).toEqual([undefined, undefined])
    expect(await faultsAfter(cutWithHead, true)).toContainEqual({ kind: 'cut', sequence: 4 })
  })

  test('shows that everything of an organisation is gone when an earlier head was kept', async () => {
    const change =
      'with heads as (delete from audit.head where organisation_id = $1) delete from audit.entry where organisation_id = $1'
    expect(await faultsAfter(change, true)).toContainEqual({ kind: 'cut', sequence: 1 })
  })
})

test('no table counts by a sequence of its own, which neither a backup nor a move would carry', async () => {
  const client = new Client(here.database.place.maintenance)
  await client.connect()
  const { rows } = await client.query(`select sequencename from pg_sequences where schemaname <> 'pgboss'`)
  await client.end()
  expect(rows).toEqual([])
})

function raise(): never {
  throw new Error('There are two organisations.')
}
