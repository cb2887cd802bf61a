/** Makes backups by plan: one at a time, each attempt written down, old ones deleted only after a new one is there. */
import type { Client } from 'pg'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { BackupError } from './backup-error.ts'
import {
  type BackupPlan,
  beginRun,
  endRun,
  failRun,
  findBackupPlan,
  findConfirmedRecipient,
  isBackupDue,
} from './backup-plan.ts'
import { expireBackups } from './expire-backups.ts'
import { type BackupMade, type BackupMaking, usualRecordKeysKeptDays, writeBackup } from './write-backup.ts'

/** What every backup of this installation is made with. */
export interface BackupParts extends Omit<BackupMaking, 'recipient' | 'folder' | 'now'> {
  /** Where else backups of this installation lie, which are to be deleted in their time too. */
  otherFolders?: readonly string[]
}

export interface BackupDuty {
  /** Decides and does; never throws. */
  next(now: Date): Promise<'done' | 'not due' | 'failed'>
}

/** Any number of processes may have the duty: one of them makes the backup. `onFailure` hears what was also written down. */
export function backupDuty(parts: BackupParts, onFailure: (error: unknown) => void = () => {}): BackupDuty {
  const makeIfDue = (now: Date) =>
    withMaintenance(parts.place, (client) =>
      alone(client, async () => {
        const plan = await findBackupPlan(client)
        if (!plan || !(await isBackupDue(client, plan, now)) || !(await findConfirmedRecipient(client)))
          return 'not due'
        await makeRecorded(client, parts, plan, now)
        return 'done'
      }),
    )
  return {
    async next(now) {
      try {
        return await makeIfDue(now)
      } catch (error) {
        if (error instanceof BackupError && error.fault === 'another is being made') return 'not due'
        onFailure(error)
        return 'failed'
      }
    },
  }
}

/** A backup by the plan, at once. Throws BackupError and what `writeBackup` throws; the attempt is written down. */
export function makeBackup(parts: BackupParts, now: Date): Promise<BackupMade> {
  return withMaintenance(parts.place, (client) =>
    alone(client, async () => {
      const plan = await findBackupPlan(client)
      if (!plan) throw new BackupError('no plan')
      return makeRecorded(client, parts, plan, now)
    }),
  )
}

const BACKUP_LOCK = 7_230_402

/** The lock ends with the connection, so that a process that was killed leaves none behind. */
async function alone<T>(client: Client, act: () => Promise<T>): Promise<T> {
  const lock = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [BACKUP_LOCK])
  if (!lock.rows[0]?.got) throw new BackupError('another is being made')
  try {
    return await act()
  } finally {
    await client.query('select pg_advisory_unlock($1)', [BACKUP_LOCK]).catch(() => {}) // Without a connection the lock is gone.
  }
}

async function makeRecorded(client: Client, parts: BackupParts, plan: BackupPlan, now: Date): Promise<BackupMade> {
  const recipient = await findConfirmedRecipient(client)
  if (!recipient) throw new BackupError('no recovery key')
  const made = await recorded(client, now, () => writeBackup({ ...parts, recipient, folder: plan.folder, now }))
  const recordKeysKeptDays = parts.recordKeysKeptDays ?? usualRecordKeysKeptDays
  const newest = [made.path, made.recordKeysPath]
  for (const folder of [plan.folder, ...(parts.otherFolders ?? [])])
    await expireBackups({ ...plan, folder, mark: parts.mark, recordKeysKeptDays, now, newest })
  return made
}

async function recorded(client: Client, now: Date, make: () => Promise<BackupMade>): Promise<BackupMade> {
  const run = await beginRun(client, now)
  try {
    const made = await make()
    await endRun(client, run, made, now)
    return made
  } catch (error) {
    await failRun(client, run, error instanceof Error ? error.message : String(error), now)
    throw error
  }
}
