/** The small file in the data folder that says which installation this is. */
import { randomBytes, randomUUID } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { newId } from '#platform/crypto/ids.ts'
import { markOfRole } from '#platform/database/role-names.ts'
import type { Settings } from './settings.ts'
import { isRoot } from './users.ts'

/** What this installation is made of does not fit together; the message says what to do. */
export class InstallationError extends Error {
  override name = 'InstallationError'
}

export interface InstallationFile {
  id: string
  /** Stands in the names of this installation's database roles. */
  mark: string
  keyFile: string
}

/** Written once, whole or not at all; of several that start at once, the first decides for all. */
export function installationFile(settings: Settings): InstallationFile {
  const path = join(settings.dataFolder, 'installation.json')
  if (!existsSync(path)) makeInstallationFile(path, settings)
  const file = readWhole(path)
  return { ...file, keyFile: settings.keyFile ?? file.keyFile }
}

const whole = z.object({ id: z.uuid(), mark: z.string().regex(/^[a-z0-9]{4,16}$/), keyFile: z.string().min(1) })

function readWhole(path: string): InstallationFile {
  try {
    return whole.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new InstallationError(
      `${path} cannot be read, or a part of it is missing. Put it back from a copy of the data folder, or restore a backup into an empty folder.`,
      { cause },
    )
  }
}

export function keepInstallationFile(dataFolder: string, file: InstallationFile): void {
  const path = join(dataFolder, 'installation.json')
  renameSync(writeDraft(path, file), path)
}

function makeInstallationFile(path: string, settings: Settings): void {
  const mark = markOf(settings) ?? randomBytes(4).toString('hex')
  const draft = writeDraft(path, {
    id: newId<'Installation'>(),
    mark,
    keyFile: settings.keyFile ?? defaultKeyFile(mark),
  })
  try {
    // Unlike a rename, a link never replaces what another start has put there meanwhile.
    linkSync(draft, path)
  } catch (error) {
    if (!existsSync(path)) throw error
  } finally {
    rmSync(draft)
  }
}

function writeDraft(path: string, file: InstallationFile): string {
  const draft = `${path}.${randomUUID()}`
  const open = openSync(draft, 'wx', 0o644)
  try {
    writeSync(open, `${JSON.stringify(file, null, 2)}\n`)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
  return draft
}

/** Outside the data folder, so that whoever copies the one does not have the other. */
export function defaultKeyFile(mark: string): string {
  const folder = isRoot() ? '/etc/kept' : join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'kept')
  return join(folder, `${mark}.key`)
}

export function makeKeyFolder(keyFile: string): void {
  mkdirSync(dirname(keyFile), { recursive: true, mode: 0o700 })
}

function markOf({ server }: Settings): string | undefined {
  return server && URL.canParse(server.serving)
    ? markOfRole(decodeURIComponent(new URL(server.serving).username))
    : undefined
}
