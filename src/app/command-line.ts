/** Reads what stands after a command, and asks for the recovery key, which is never part of a command line. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseRecoveryKey } from '#platform/crypto/recovery-key.ts'
import { InstallationError } from './installation-file.ts'
import type { Machine } from './machine.ts'
import { SettingError } from './settings.ts'

type Flags = Readonly<Record<string, 'text' | 'yes or no'>>

export interface CommandLine {
  words: string[]
  flags: Readonly<Record<string, string | undefined>>
  isSet(flag: string): boolean
}

/** Throws a SettingError that names the usage. */
export function readCommandLine(args: string[], usage: string, flags: Flags): CommandLine {
  const options = Object.fromEntries(
    Object.entries(flags).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' } as const]),
  )
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const texts = Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
    return { words: positionals, flags: Object.fromEntries(texts), isSet: (flag) => values[flag] === true }
  } catch (error) {
    const why = error instanceof Error ? error.message.split('. ')[0] : 'It cannot be read'
    throw new SettingError(`${why}. It is used as: ./kept ${usage}`)
  }
}

/** A whole number from 1 to `most`; `usual` where nothing is given. */
export function countOf(text: string | undefined, name: string, usual: number, most: number): number {
  if (text === undefined) return usual
  const count = Number(text)
  if (!Number.isInteger(count) || count < 1 || count > most)
    throw new SettingError(`--${name} is "${text}"; it must be a whole number from 1 to ${most}.`)
  return count
}

/** From a file, or typed at the terminal. Throws RecoveryKeyError where it is none. */
export async function askRecoveryKey(machine: Machine, file: string | undefined): Promise<string> {
  if (file !== undefined && !existsSync(file)) throw new SettingError(`There is no file ${file}.`)
  if (file === undefined && !machine.ask)
    throw new SettingError('The recovery key is needed. Name a file that holds it with --recovery-key-file.')
  const typed = file === undefined ? await machine.ask?.('The recovery key, as it is printed: ') : keyIn(file)
  return (await parseRecoveryKey(typed ?? '')).identity
}

/** Without the remarks that age writes into its own key files. */
function keyIn(file: string): string {
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => !line.trimStart().startsWith('#')).join(' ')
}

/** A command that looks after an installation must not make a new one by the way. */
export function insistOnInstallation({ settings }: Machine): void {
  if (!existsSync(join(settings.dataFolder, 'installation.json')))
    throw new InstallationError(
      `There is no installation in ${settings.dataFolder}. Set KEPT_DATA to its folder, or begin one with "./kept start".`,
    )
}
