/** Backups on bad days: blind tables, busy writers, damaged files, wrong keys, newer programs. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkBackup } from '#platform/backup/check-backup.ts'
import { readBackup } from '#platform/backup/read-backup.ts'
import { restoreBackup } from '#platform/backup/restore-backup.ts'
import type { BackupMade } from '#platform/backup/write-backup.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { newRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { ExampleInstallation } from '#tests/support/example-installation.ts'
import { actIn, anInstallation, exampleNow } from '#tests/support/example-installation.ts'
import { preparedDatabase } from '#tests/support/prepared-database.ts'
import { sumsOf } from '#tests/support/table-sums.ts'
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

test('no table counts by a sequence of its own, which neither a backup nor a move would carry', async () => {
  const client = new Client(here.database.place.maintenance)
  await client.connect()
  const { rows } = await client.query(`select sequencename from pg_sequences where schemaname <> 'pgboss'`)
  await client.end()
  expect(rows).toEqual([])
})
