/** Keeps files in memory, for tests of what uses files; it keeps the same contract as the store on disk. */
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { isUuid } from '#platform/crypto/ids.ts'
import { FileExistsError, type FileId, FileMissingError, type FileStore, NotAFileIdError } from './file-store.ts'

export function openMemoryFiles(): FileStore {
  const files = new Map<FileId, Buffer>()

  function find(id: FileId): Buffer | undefined {
    if (!isUuid(id)) throw new NotAFileIdError()
    return files.get(id)
  }

  function get(id: FileId): Buffer {
    const bytes = find(id)
    if (!bytes) throw new FileMissingError(id)
    return bytes
  }

  return {
    async put(id, source) {
      if (find(id)) {
        source.destroy()
        throw new FileExistsError(id)
      }
      const bytes = await buffer(source)
      if (find(id)) throw new FileExistsError(id)
      files.set(id, bytes)
      return { id, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    get: async (id) => Readable.from([get(id)]),
    delete: async (id) => find(id) !== undefined && files.delete(id),
    exists: async (id) => find(id) !== undefined,
    size: async (id) => get(id).length,
    async *list() {
      for (const [id, bytes] of files) yield { id, size: bytes.length }
    },
  }
}
