/** `kept restore FILE`: brings an installation back from a backup and the recovery key. */
import { askRecoveryKey, readCommandLine } from '../command-line.ts'
import type { Machine } from '../machine.ts'
import { restoreInstallation } from '../restore-installation.ts'
import { SettingError } from '../settings.ts'

const usage = 'restore FILE [--record-keys FILE | --without-record-keys] [--recovery-key-file FILE]'
const flags = { 'record-keys': 'text', 'without-record-keys': 'yes or no', 'recovery-key-file': 'text' } as const

export async function restore(args: string[], machine: Machine): Promise<number> {
  const line = readCommandLine(args, usage, flags)
  const [path, ...more] = line.words
  if (path === undefined || more.length > 0) throw new SettingError(`Name one backup: ./kept ${usage}`)
  const recoveryKey = await askRecoveryKey(machine, line.flags['recovery-key-file'])
  const recordKeysPath = line.flags['record-keys']
  const { checked, file, rows, recordKeys, heads } = await restoreInstallation(machine, {
    path,
    recoveryKey,
    withoutRecordKeys: line.isSet('without-record-keys'),
    ...(recordKeysPath === undefined ? {} : { recordKeysPath }),
  })
  const { trailer, manifest } = checked
  machine.tell(`Restored from the backup of ${manifest.madeAt.slice(0, 16).replace('T', ' ')} UTC:`)
  machine.tell(
    `${heads.length} organisations, ${rows} rows, ${trailer.files.count} files. Every table and every record of acts was compared.`,
  )
  if (recordKeys < trailer.recordKeys)
    machine.warn(
      `${trailer.recordKeys - recordKeys} keys of single records are not there: what they sealed cannot be read.`,
    )
  machine.tell(`The key file is ${file.keyFile}. Everybody signs in again. Go on with "./kept start".`)
  return 0
}
