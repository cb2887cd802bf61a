/** `kept backup`: chooses where backups go, and makes one now. */
import { existsSync, mkdirSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { makeBackup } from '#platform/backup/backup-duty.ts'
import { BackupError } from '#platform/backup/backup-error.ts'
import type { BackupPlan } from '#platform/backup/backup-plan.ts'
import { findBackupPlan, findConfirmedRecipient, setBackupPlan, usualPlan } from '#platform/backup/backup-plan.ts'
import type { BackupMade } from '#platform/backup/write-backup.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { giveFolder } from '#platform/files/give-folder.ts'
import { backupParts } from '../backup-parts.ts'
import type { CommandLine } from '../command-line.ts'
import { countOf, insistOnInstallation, readCommandLine } from '../command-line.ts'
import type { Installation } from '../installation.ts'
import { openInstallation } from '../installation.ts'
import type { Machine } from '../machine.ts'
import type { User } from '../users.ts'

const usage = 'backup [--to FOLDER] [--every HOURS] [--keep DAYS]'

export async function backup(args: string[], machine: Machine): Promise<number> {
  const line = readCommandLine(args, usage, { to: 'text', every: 'text', keep: 'text' })
  insistOnInstallation(machine)
  const { settings, users, tell } = machine
  const installation = await openInstallation({ settings, users, tell, now: machine.now(), how: 'use' })
  try {
    const plan = await choosePlan(installation, machine, line)
    if (!plan) throw new BackupError('no plan')
    const parts = { ...backupParts(installation), ...(users.app && { owner: users.app }) }
    const made = await makeBackup(parts, machine.now())
    report(made, plan, machine)
    return 0
  } finally {
    await installation.close()
  }
}

/** The plan as it is from now on. */
function choosePlan({ place }: Installation, machine: Machine, line: CommandLine): Promise<BackupPlan | undefined> {
  return withMaintenance(place, async (client) => {
    if (!(await findConfirmedRecipient(client))) throw new BackupError('no recovery key')
    const found = await findBackupPlan(client)
    const { to, every, keep } = line.flags as Partial<Record<'to' | 'every' | 'keep', string>>
    if (to === undefined && every === undefined && keep === undefined) return found
    const folder = to === undefined ? found?.folder : resolve(to)
    if (folder === undefined) return undefined
    const plan = {
      folder,
      everyHours: countOf(every, 'every', found?.everyHours ?? usualPlan.everyHours, 720),
      keepDays: countOf(keep, 'keep', found?.keepDays ?? usualPlan.keepDays, 3650),
    }
    prepareFolder(folder, machine)
    await setBackupPlan(client, plan, machine.now())
    if (found && found.folder !== folder) tellOfOldFolder(found.folder, machine)
    return plan
  })
}

/** A folder that is there already keeps the owner and rights that somebody gave it. */
function prepareFolder(folder: string, { settings, users, warn }: Machine): void {
  if (`${folder}${sep}`.startsWith(`${resolve(settings.dataFolder)}${sep}`))
    warn('Backups inside the data folder are lost together with it. Choose another disk as soon as you can.')
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (users.app) giveFolder(folder, users.app, 0o700)
  } else if (users.app && !mayWrite(folder, users.app))
    warn(`Kept runs as the user "${users.app.name}", who may not write there: chown ${users.app.name} ${folder}`)
}

function mayWrite(folder: string, user: User): boolean {
  const { uid, gid, mode } = statSync(folder)
  const bit = uid === user.uid ? 0o200 : gid === user.gid ? 0o020 : 0o002
  return (mode & bit) !== 0
}

function tellOfOldFolder(folder: string, { warn }: Machine): void {
  warn(`Kept does not delete the backups in ${folder} any more. Within 30 days, delete the record keys there yourself,`)
  warn('or what is deleted in Kept could still be brought back from them.')
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const counted = new Intl.NumberFormat('en-GB')

function report(made: BackupMade, plan: BackupPlan, { tell }: Machine): void {
  const size = `${counted.format(made.rows)} rows and ${counted.format(made.files)} files, ${counted.format(made.bytes)} bytes`
  tell(`The backup is made: ${made.path} (${size}).`)
  tell(`Beside it lies its file of record keys, which is deleted after ${day.format(made.recordKeysUntil)}:`)
  tell('what is deleted in Kept with its key from now on is gone for good after that day, also from backups.')
  tell(`While Kept runs, it makes one every ${plan.everyHours} hours and keeps each for ${plan.keepDays} days.`)
  tell('To bring everything back elsewhere, you need both files and the printed recovery key.')
}
