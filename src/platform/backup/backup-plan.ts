/** Where backups go, how often, how long they are kept, and how each attempt went. */
import type { Client } from 'pg'
import type { Id } from '#platform/crypto/ids.ts'
import { newId } from '#platform/crypto/ids.ts'
import { inOneGo } from './snapshot.ts'
import type { BackupMade } from './write-backup.ts'

export interface BackupPlan {
  folder: string
  everyHours: number
  keepDays: number
}

export const usualPlan = { everyHours: 24, keepDays: 30 } as const

const HOUR = 3_600_000
/** After a failure, so that a full disk is not tried every minute and a disk that is back is soon used. */
const hoursToRetry = 1

export async function setBackupPlan(client: Client, plan: BackupPlan, now: Date): Promise<void> {
  await inOneGo(client, async () => {
    await client.query('delete from backup.plan')
    await client.query('insert into backup.plan (folder, every_hours, keep_days, set_at) values ($1, $2, $3, $4)', [
      plan.folder,
      plan.everyHours,
      plan.keepDays,
      now,
    ])
  })
}

export async function findBackupPlan(client: Client): Promise<BackupPlan | undefined> {
  const { rows } = await client.query<BackupPlan>(
    'select folder, every_hours as "everyHours", keep_days as "keepDays" from backup.plan',
  )
  return rows[0]
}

/** Attempts dated in the future, as by a clock that was wrong, count as none. */
export async function isBackupDue(client: Client, plan: BackupPlan, now: Date): Promise<boolean> {
  const { rows } = await client.query<{ good: Date | null; tried: Date | null }>(
    `select max(began_at) filter (where ended_at is not null and failed_because is null) as good, max(began_at) as tried
      from backup.run where began_at <= $1`,
    [now],
  )
  const hoursSince = (at: Date | null | undefined) =>
    at ? (now.getTime() - at.getTime()) / HOUR : Number.POSITIVE_INFINITY
  return (
    hoursSince(rows[0]?.good) >= plan.everyHours &&
    hoursSince(rows[0]?.tried) >= Math.min(hoursToRetry, plan.everyHours)
  )
}

/** The recipient of the recovery key, once somebody has shown that the key is on paper. */
export async function findConfirmedRecipient(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ recipient: string }>(
    `select recovery_recipient as recipient from house.installation
      where recovery_confirmed_at is not null and recovery_recipient is not null`,
  )
  return rows[0]?.recipient
}

type RunId = Id<'BackupRun'>

/** Also ends the runs of programs that were stopped in the middle. */
export async function beginRun(client: Client, now: Date): Promise<RunId> {
  const id = newId<'BackupRun'>()
  await client.query(
    `update backup.run set ended_at = $1, failed_because = 'Kept was stopped before the backup was whole.' where ended_at is null`,
    [now],
  )
  await client.query('insert into backup.run (id, began_at) values ($1, $2)', [id, now])
  return id
}

export async function endRun(client: Client, id: RunId, made: BackupMade, now: Date): Promise<void> {
  const text = 'update backup.run set ended_at = $2, file = $3, bytes = $4, sha256 = $5 where id = $1'
  await client.query(text, [id, now, made.path, made.bytes, made.sha256])
}

export async function failRun(client: Client, id: RunId, why: string, now: Date): Promise<void> {
  await client.query('update backup.run set ended_at = $2, failed_because = $3 where id = $1', [id, now, why])
}
