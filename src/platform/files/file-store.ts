/** Where files are kept: what every store of files must do, wherever it puts the bytes. */
import type { Readable } from 'node:stream'
import type { Id } from '#platform/crypto/ids.ts'

export type FileId = Id<'File'>

export interface StoredFile {
  readonly id: FileId
  /** In bytes, as stored. */
  readonly size: number
}

export interface KeptFile extends StoredFile {
  /** SHA-256 of the bytes as stored, in hex. */
  readonly sha256: string
}

/** Files are named by their id and nothing else, and are never changed once they are there. */
export interface FileStore {
  /**
   * Keeps all of the source or nothing. When it resolves, the file survives a power cut.
   * The id is chosen by the caller, because what is sealed for a file must know it beforehand.
   * @throws FileExistsError, StorageFullError, or whatever the source failed with
   */
  put(id: FileId, source: Readable): Promise<KeptFile>
  /** @throws FileMissingError */
  get(id: FileId): Promise<Readable>
  /** Whether there was a file to delete. */
  delete(id: FileId): Promise<boolean>
  exists(id: FileId): Promise<boolean>
  /** @throws FileMissingError */
  size(id: FileId): Promise<number>
  /** Every whole file, in no particular order. */
  list(): AsyncIterable<StoredFile>
}

export class FileMissingError extends Error {
  override readonly name = 'FileMissingError'
  constructor(id: string, cause?: unknown) {
    super(`There is no file ${id}.`, { cause })
  }
}

export class FileExistsError extends Error {
  override readonly name = 'FileExistsError'
  constructor(id: string, cause?: unknown) {
    super(`There is a file ${id} already, and a file is never replaced.`, { cause })
  }
}

/** Nothing of the file was kept. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError'
  constructor(cause?: unknown) {
    super('There is no room left where files are kept. The file was not saved.', { cause })
  }
}

/** A name that is no file's id: perhaps an attempt to leave the folder. */
export class NotAFileIdError extends Error {
  override readonly name = 'NotAFileIdError'
  constructor() {
    super('A file is named by its id and by nothing else.')
  }
}
