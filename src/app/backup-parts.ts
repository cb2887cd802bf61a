/** Tells the library of backups what this installation is made of, and makes the backup that comes before an upgrade. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupParts } from '#platform/backup/backup-duty.ts'
import { makeBackup } from '#platform/backup/backup-duty.ts'
import { BackupError } from '#platform/backup/backup-error.ts'
import { findBackupPlan, findConfirmedRecipient } from '#platform/backup/backup-plan.ts'
import { writeBackup } from '#platform/backup/write-backup.ts'
import { withMaintenance } from '#platform/database/maintenance.ts'
import { giveFolder } from '#platform/files/give-folder.ts'
import type { Installation, Opening } from './installation.ts'
import type { Settings } from './settings.ts'

type Opened = Pick<Installation, 'settings' | 'file' | 'place'>

/** Reads the key file, so it is to be called before root's rights are given up. */
export function backupParts({ settings, file, place }: Opened): BackupParts {
  return {
    place,
    mark: file.mark,
    keyFileText: readFileSync(file.keyFile, 'utf8'),
    filesFolder: join(settings.dataFolder, 'files'),
    program: { version: programVersion(settings) },
    otherFolders: [upgradeFolder(settings)],
  }
}

const upgradeFolder = ({ dataFolder }: Settings) => join(dataFolder, 'before-upgrades')

function programVersion({ home }: Settings): string {
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }
  return version
}

/**
 * To the chosen place, or where that cannot be used, into the data folder. What is given makes one backup, however
 * often it is called: it is enough where both the database and its tables change.
 */
export function backUpBeforeMigrating({ users, tell, now }: Pick<Opening, 'users' | 'tell' | 'now'>) {
  let isMade = false
  return async (opened: Opened): Promise<void> => {
    if (isMade) return
    isMade = true
    const { plan, recipient } = await withMaintenance(opened.place, async (client) => {
      const recipient = await findConfirmedRecipient(client)
      // A first start that was killed between two migrations left a database that has no such table yet.
      return { recipient, plan: recipient ? await findBackupPlan(client) : undefined }
    })
    if (!recipient) return tell('The upgrade goes on without a backup before it: there is no recovery key yet.')
    const parts = backupParts(opened)
    const planned = plan && (await makeBackup(parts, now).catch(ifPlain(tell)))
    if (planned) return tell(`Before the upgrade, a backup was made: ${planned.path}`)
    const folder = upgradeFolder(opened.settings)
    // The serving program deletes them in their time.
    giveFolder(folder, users.app ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }, 0o700)
    const made = await writeBackup({ ...parts, recipient, folder, now })
    return tell(`Before the upgrade, a backup was made: ${made.path}`)
  }
}

function ifPlain(tell: Opening['tell']): (error: unknown) => undefined {
  return (error) => {
    if (!(error instanceof BackupError)) throw error
    tell(error.message)
  }
}
