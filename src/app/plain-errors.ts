/** Errors whose message is a sentence for the person at the terminal, and needs no more. */
import { BackupError } from '#platform/backup/backup-error.ts'
import { NotHeadsError } from '#platform/backup/heads-file.ts'
import { MoveError } from '#platform/backup/move-installation.ts'
import { FileChangedError } from '#platform/backup/pack-backup.ts'
import { RestoreError } from '#platform/backup/restore-error.ts'
import { KeyFileError } from '#platform/crypto/key-file.ts'
import { RecoveryKeyError } from '#platform/crypto/recovery-key.ts'
import { StartError } from '#platform/database/embedded/start-error.ts'
import { MaintenanceBlindError } from '#platform/database/maintenance.ts'
import { MigrationError } from '#platform/database/migrate.ts'
import { DatabaseAddressError } from '#platform/database/places.ts'
import { ProxyListError } from '#platform/http/origin-of-request.ts'
import { InstallationError } from './installation-file.ts'
import { SettingError } from './settings.ts'

const plain = [
  BackupError,
  DatabaseAddressError,
  FileChangedError,
  InstallationError,
  KeyFileError,
  MaintenanceBlindError,
  MigrationError,
  MoveError,
  NotHeadsError,
  ProxyListError,
  RecoveryKeyError,
  RestoreError,
  SettingError,
  StartError,
]

export function isPlainError(error: unknown): error is Error {
  return plain.some((kind) => error instanceof kind)
}
