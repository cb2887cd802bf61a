/** Deletes this installation's backups that are past their time, and nothing else. */
import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readBackupName } from './backup-format.ts'

export interface Expiring {
  folder: string
  mark: string
  keepDays: number
  recordKeysKeptDays: number
  now: Date
  /** The backup just made: never deleted, so that there is always one. */
  newest: readonly string[]
}

const DAY = 86_400_000

/** Gives the names of what it deleted. To be called only while no other backup into this folder is being made. */
export async function expireBackups(expiring: Expiring): Promise<string[]> {
  if (!existsSync(expiring.folder)) return []
  const past = (await readdir(expiring.folder)).filter((name) => isPast(name, expiring))
  for (const name of past) await rm(join(expiring.folder, name), { force: true })
  return past
}

function isPast(name: string, { folder, mark, keepDays, recordKeysKeptDays, now, newest }: Expiring): boolean {
  const read = readBackupName(name)
  if (!read || read.mark !== mark || newest.includes(join(folder, name))) return false
  if (read.isUnfinished) return true
  const days = read.isRecordKeys ? Math.min(recordKeysKeptDays, keepDays) : keepDays
  return now.getTime() - read.madeAt.getTime() > days * DAY
}
