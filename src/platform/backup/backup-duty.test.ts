/** Backups by plan: when one is due, what is written down of each, and what happens on a bad day. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync } from 'node:fs'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withMaintenance } from '#platform/database/maintenance.ts'
import type { ExampleInstallation } from '#tests/support/example-installation.ts'
import { anInstallation } from '#tests/support/example-installation.ts'
import type { BackupDuty } from './backup-duty.ts'
import { backupDuty, makeBackup } from './backup-duty.ts'
import { setBackupPlan } from './backup-plan.ts'

let here: ExampleInstallation
let duty: BackupDuty
const failures: unknown[] = []
beforeAll(async () => {
  here = await anInstallation()
  duty = backupDuty(here.making, (error) => failures.push(error))
})
afterAll(() => here.end())

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour))
const runs = () =>
  here.database.asBoss<{ file: string | null; bytes: string | null; failed_because: string | null }>(
    'select file, bytes, failed_because from backup.run order by began_at, id',
  )
const plan = () =>
  withMaintenance(here.database.place, (client) =>
    setBackupPlan(client, { folder: here.backups, everyHours: 24, keepDays: 30 }, at(0)),
  )

test('nothing is due until a place is chosen, and asking for one says so', async () => {
  expect(await duty.next(at(0))).toBe('not due')
  await expect(makeBackup(here.making, at(0))).rejects.toMatchObject({ fault: 'no plan' })
})

test('nothing is made before the recovery key is confirmed: nobody could ever open it', async () => {
  await plan()
  await here.database.asBoss('update house.installation set recovery_confirmed_at = null')
  expect(await duty.next(at(0))).toBe('not due')
  await expect(makeBackup(here.making, at(0))).rejects.toMatchObject({ fault: 'no recovery key' })
  await here.database.asBoss('update house.installation set recovery_confirmed_at = now()')
  expect(readdirSync(here.backups)).toEqual([])
})

test('the first is made at once, the next when its time has come', async () => {
  expect(await duty.next(at(1))).toBe('done')
  expect(await duty.next(at(2))).toBe('not due')
  expect(await duty.next(at(24))).toBe('not due')
  expect(await duty.next(at(25))).toBe('done')
  expect(readdirSync(here.backups)).toHaveLength(4)
  const written = await runs()
  expect(written).toHaveLength(2)
  for (const run of written) {
    expect(run.failed_because).toBeNull()
    expect(existsSync(run.file ?? '')).toBe(true)
    expect(Number(run.bytes)).toBeGreaterThan(1_000_000)
  }
})

test('a failure is written down with its reason and tried again an hour later', async () => {
  renameSync(here.backups, `${here.backups}-unplugged`)
  expect(await duty.next(at(50))).toBe('failed')
  expect(failures).toHaveLength(1)
  expect((await runs()).at(-1)?.failed_because).toContain('Is its disk connected?')
  renameSync(`${here.backups}-unplugged`, here.backups)
  expect(await duty.next(new Date(at(50).getTime() + 60_000))).toBe('not due')
  expect(await duty.next(at(51))).toBe('done')
})

test('of two processes at the same moment only one makes it', async () => {
  const both = await Promise.all([backupDuty(here.making).next(at(100)), backupDuty(here.making).next(at(100))])
  expect(both.sort()).toEqual(['done', 'not due'])
})

test('a process that was killed in the middle is written down as failed by the next', async () => {
  await here.database.asBoss(
    `insert into backup.run (id, began_at) values ('0198e0a0-0000-7000-8000-000000000001', $1)`,
    [at(110)],
  )
  const held = new Client(here.database.place.maintenance)
  await held.connect()
  await held.query('select pg_advisory_lock(7230402)')
  await expect(makeBackup(here.making, at(130))).rejects.toMatchObject({ fault: 'another is being made' })
  await held.end()
  expect(await duty.next(at(131))).toBe('done')
  expect((await runs()).filter((run) => run.failed_because?.includes('was stopped'))).toHaveLength(1)
})

test('a clock that was set back a day does not stop backups', async () => {
  expect(await duty.next(at(131 - 24))).toBe('not due')
  expect(await duty.next(at(131 + 24))).toBe('done')
})

test('old ones go only after a new one is there; one that cannot be deleted does not make the new one a failure', async () => {
  mkdirSync(`${here.backups}/kept-exampl-20200101T0000Z.age`)
  expect(await duty.next(new Date(Date.UTC(2027, 5, 1)))).toBe('failed')
  expect((await runs()).at(-1)?.failed_because).toBeNull()
  rmdirSync(`${here.backups}/kept-exampl-20200101T0000Z.age`)
  expect(await duty.next(new Date(Date.UTC(2027, 7, 1)))).toBe('done')
  expect(readdirSync(here.backups).sort()).toEqual([
    'kept-exampl-20270801T0000Z-record-keys.age',
    'kept-exampl-20270801T0000Z.age',
  ])
})
