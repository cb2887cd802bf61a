/** The key file: the one secret that is not in the database, made once, readable by hand and by nobody else. */
import { randomBytes } from 'node:crypto'
import { link, open, readFile, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { syncFolder } from '#platform/files/sync-folder.ts'
import { deriveKey } from './key-ring.ts'
import { readKeyText, writeKeyText } from './key-text.ts'
import { keyBytes, type SecretKey } from './secret-key.ts'

export type KeyFileFault = 'missing' | 'exists' | 'not a key' | 'mistyped' | 'no folder' | 'not allowed'

export class KeyFileError extends Error {
  override readonly name = 'KeyFileError'
  readonly fault: KeyFileFault
  readonly path: string
  constructor(fault: KeyFileFault, path: string, cause?: unknown) {
    super(`${sentences[fault]} (${path})`, { cause })
    this.fault = fault
    this.path = path
  }
}

const sentences: Record<KeyFileFault, string> = {
  missing: 'There is no key file here.',
  exists: 'There is a key file here already, and it is never overwritten.',
  'not a key': 'This file is not a key file, or a part of it is missing.',
  mistyped: 'This key file was copied with a mistake: its check does not agree with its key.',
  'no folder': 'The folder for the key file does not exist.',
  'not allowed': 'This user may not read or write the key file.',
}

/** What the installation's key is used for, each with a key of its own. */
export interface InstallationKeys {
  /** Wraps the organisations' keys. */
  readonly wrap: SecretKey
  /** Digests of what belongs to the installation and no organisation. */
  readonly digest: SecretKey
  /** Signs what is handed out and comes back, such as a form's key. */
  readonly tokens: SecretKey
  /** Seals small secrets of accounts and of the installation (see vault.ts). */
  readonly vault: SecretKey
}

/**
 * Makes a new key file, and never touches one that is there. It appears whole or not at all: it is written beside its
 * place, made lasting, and only then given its name.
 * @param heading lines for the person who finds the file and wonders what it is.
 * @throws KeyFileError
 */
export async function createKeyFile(path: string, heading: readonly string[]): Promise<void> {
  const secret = randomBytes(keyBytes)
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`
  try {
    await writeLasting(draft, writeKeyText(secret, heading))
    try {
      await link(draft, path)
    } finally {
      await unlink(draft)
    }
    await syncFolder(dirname(path))
  } catch (error) {
    throw keyFileError(error, path, 'no folder')
  } finally {
    secret.fill(0)
  }
}

/** @throws KeyFileError */
export async function readKeyFile(path: string): Promise<InstallationKeys> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw keyFileError(error, path, 'missing')
  })
  const read = readKeyText(text)
  if (!Buffer.isBuffer(read)) throw new KeyFileError(read, path)
  return installationKeys(read)
}

/** The keys of an installation from the bytes of its key file, which are wiped. */
export function installationKeys(secret: Buffer): InstallationKeys {
  const keys = {
    wrap: deriveKey(secret, 'installation: wrap'),
    digest: deriveKey(secret, 'installation: digest'),
    tokens: deriveKey(secret, 'installation: tokens'),
    vault: deriveKey(secret, 'installation: vault'),
  }
  secret.fill(0)
  return keys
}

async function writeLasting(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

function keyFileError(error: unknown, path: string, ifAbsent: KeyFileFault): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EEXIST') return new KeyFileError('exists', path, error)
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return new KeyFileError('not allowed', path, error)
  if (code === 'ENOENT') return new KeyFileError(ifAbsent, path, error)
  return error
}
