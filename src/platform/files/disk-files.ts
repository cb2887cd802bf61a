/** Keeps files in a folder on disk: whole and lasting, or not there. */
import { createHash, type Hash } from 'node:crypto'
import { constants } from 'node:fs'
import { link, mkdir, open, opendir, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { isUuid } from '#platform/crypto/ids.ts'
import {
  FileExistsError,
  type FileId,
  FileMissingError,
  type FileStore,
  type KeptFile,
  NotAFileIdError,
  StorageFullError,
  type StoredFile,
} from './file-store.ts'
import { syncFolder } from './sync-folder.ts'

const partEnding = '.part'
const { O_RDONLY, O_NOFOLLOW } = constants

export interface DiskFilesOptions {
  readonly folder: string
  /** Parts of files last written before this moment are swept away: what a killed process left behind. */
  readonly sweepBefore: Date
}

/** Opens the store, making its folder where there is none. */
export async function openDiskFiles({ folder, sweepBefore }: DiskFilesOptions): Promise<FileStore> {
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  // Where root made it, the folder above may be closed to us: it then is root's to make lasting (see giveFolder).
  if (made !== undefined) await syncFolder(dirname(folder))
  await sweep(folder, sweepBefore)
  return new DiskFiles(folder)
}

class DiskFiles implements FileStore {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  async put(id: FileId, source: Readable): Promise<KeptFile> {
    try {
      const path = this.#path(id)
      await this.#makeFolders(path)
      const part = `${path}${partEnding}`
      const measured = await writeLasting(part, source)
      await giveName(part, path)
      return { id, ...measured }
    } catch (error) {
      source.destroy()
      throw writingError(error, id)
    }
  }

  async get(id: FileId): Promise<Readable> {
    // Root reads here for a backup, where a link put by another user could lead to anything.
    const file = await open(this.#path(id), O_RDONLY | O_NOFOLLOW).catch((error: unknown) => {
      throw readingError(error, id)
    })
    return file.createReadStream()
  }

  async delete(id: FileId): Promise<boolean> {
    const path = this.#path(id)
    try {
      await unlink(path)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    }
    await syncFolder(dirname(path))
    return true
  }

  async exists(id: FileId): Promise<boolean> {
    try {
      await stat(this.#path(id))
      return true
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false
      throw error
    }
  }

  async size(id: FileId): Promise<number> {
    try {
      return (await stat(this.#path(id))).size
    } catch (error) {
      throw readingError(error, id)
    }
  }

  async *list(): AsyncGenerator<StoredFile> {
    for await (const path of walk(this.#folder)) {
      const id = path.slice(path.lastIndexOf('/') + 1)
      if (!isUuid(id) || path !== this.#path(id)) continue
      const found = await stat(path).catch(unlessGone)
      if (found) yield { id: id as FileId, size: found.size }
    }
  }

  /** Two levels by the id's last letters, which are random: its first ones tell the time and would fill one folder. */
  #path(id: string): string {
    if (!isUuid(id)) throw new NotAFileIdError()
    return join(this.#folder, id.slice(-2), id.slice(-4, -2), id)
  }

  async #makeFolders(path: string): Promise<void> {
    const inner = dirname(path)
    const first = await mkdir(inner, { recursive: true, mode: 0o700 })
    if (first === undefined) return
    await syncFolder(dirname(inner))
    await syncFolder(this.#folder)
  }
}

/** Writes a new file and waits until it is on the disk; on any failure it is gone again. */
async function writeLasting(part: string, source: Readable): Promise<Omit<KeptFile, 'id'>> {
  const file = await open(part, 'wx', 0o600)
  const hash = createHash('sha256')
  try {
    try {
      await file.writeFile(hashed(source, hash))
      await file.sync()
      const { size } = await file.stat()
      return { size, sha256: hash.digest('hex') }
    } finally {
      await file.close()
    }
  } catch (error) {
    await unlink(part)
    throw error
  }
}

async function* hashed(source: Readable, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
}

/** A link, unlike a rename, refuses a name that is taken. */
async function giveName(part: string, path: string): Promise<void> {
  try {
    await link(part, path)
  } finally {
    await unlink(part)
  }
  await syncFolder(dirname(path))
}

async function sweep(folder: string, before: Date): Promise<void> {
  for await (const path of walk(folder)) {
    if (!path.endsWith(partEnding)) continue
    const found = await stat(path).catch(unlessGone)
    if (found && found.mtime < before) await unlink(path).catch(unlessGone)
  }
}

async function* walk(folder: string): AsyncGenerator<string> {
  for await (const entry of await opendir(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path)
    else if (entry.isFile()) yield path
  }
}

function readingError(error: unknown, id: string): unknown {
  return codeOf(error) === 'ENOENT' ? new FileMissingError(id, error) : error
}

function writingError(error: unknown, id: string): unknown {
  const code = codeOf(error)
  if (code === 'EEXIST') return new FileExistsError(id, error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return new StorageFullError(error)
  return error
}

/** Another process may delete or finish a file while this one looks through the folders. */
function unlessGone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
