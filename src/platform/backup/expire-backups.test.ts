/** Old backups go; everything that is not ours, and the newest, stays. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backupName, readBackupName, recordKeysName } from './backup-format.ts'
import { expireBackups } from './expire-backups.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-expire-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-11-20T09:30:00Z')
const lay = (...names: string[]) => {
  for (const name of names) writeFileSync(join(folder, name), '')
}
const expire = (newest: string, keepDays = 90) =>
  expireBackups({ folder, mark: 'rowan', keepDays, recordKeysKeptDays: 30, now, newest: [join(folder, newest)] })

describe('backups past their time', () => {
  test('are deleted, the record keys before the rest', async () => {
    lay('kept-rowan-20260801T0930Z.age', 'kept-rowan-20260801T0930Z-record-keys.age')
    lay('kept-rowan-20261001T0930Z.age', 'kept-rowan-20261001T0930Z-record-keys.age')
    lay('kept-rowan-20261120T0930Z.age', 'kept-rowan-20261120T0930Z-record-keys.age')
    await expire('kept-rowan-20261120T0930Z.age')
    expect(readdirSync(folder).sort()).toEqual([
      'kept-rowan-20261001T0930Z.age',
      'kept-rowan-20261120T0930Z-record-keys.age',
      'kept-rowan-20261120T0930Z.age',
    ])
  })

  test('stay where they are another installation’s, or no backups of ours', async () => {
    const others = [
      'kept-other-20200101T0000Z.age',
      'kept-rowan-notes.age',
      'kept-rowan-20200101T0000Z.age.bak',
      'minutes.txt',
    ]
    lay(...others, 'kept-rowan-20200101T0000Z.age')
    expect(await expire('kept-rowan-20261120T0930Z.age')).toEqual(['kept-rowan-20200101T0000Z.age'])
    expect(readdirSync(folder).sort()).toEqual(others.sort())
  })

  test('keep the newest however old the clock makes it', async () => {
    lay('kept-rowan-20200101T0000Z.age')
    expect(await expire('kept-rowan-20200101T0000Z.age', 1)).toEqual([])
  })

  test('take with them the drafts of a program that was stopped', async () => {
    lay('kept-rowan-20261119T0930Z.age.part')
    expect(await expire('kept-rowan-20261120T0930Z.age')).toEqual(['kept-rowan-20261119T0930Z.age.part'])
  })
})

test('the name of a backup says whose it is and when it was made', () => {
  const name = backupName('rowan', new Date('2026-11-20T09:30:15Z'), true)
  expect(name).toBe('kept-rowan-20261120T093015Z.age')
  const said = { mark: 'rowan', madeAt: new Date('2026-11-20T09:30:15Z'), isRecordKeys: false, isUnfinished: false }
  expect(readBackupName(name)).toEqual(said)
  expect(readBackupName(recordKeysName(name))).toEqual({ ...said, isRecordKeys: true })
  expect(readBackupName('kept-rowan-20261320T0930Z.age')).toBeUndefined()
})
