/** Errors whose message is a sentence for the person at the terminal, and needs no more. */
import { KeyFileError } from '#platform/crypto/key-file.ts'
import { MaintenanceBlindError } from '#platform/database/maintenance.ts'
import { MigrationError } from '#platform/database/migrate.ts'
import { DatabaseAddressError } from '#platform/database/places.ts'
import { ProxyListError } from '#platform/http/origin-of-request.ts'
import { InstallationError } from './installation.ts'

const plain = [
  KeyFileError,
  DatabaseAddressError,
  MaintenanceBlindError,
  MigrationError,
  ProxyListError,
  InstallationError,
]

export function isPlainError(error: unknown): error is Error {
  return plain.some((kind) => error instanceof kind)
}
