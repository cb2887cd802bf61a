/** What is kept elsewhere to show later that nothing was cut or rewritten: heads of the record, and sums of stored files. */
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { FileStore } from '#platform/files/file-store.ts'
import { FileMissingError } from '#platform/files/file-store.ts'
import { readBackup } from './read-backup.ts'

const headsSchema = z.object({
  format: z.literal('kept heads'),
  formatVersion: z.literal(1),
  installation: z.uuid(),
  at: z.iso.datetime(),
  heads: z.array(z.object({ organisation: z.uuid(), sequence: z.number().int(), hash: z.string() })),
  files: z.array(z.object({ id: z.uuid(), size: z.number().int(), sha256: z.string() })),
})

export type HeadsFile = z.infer<typeof headsSchema>
export type FileSum = HeadsFile['files'][number]

export class NotHeadsError extends Error {
  override name = 'NotHeadsError'
  constructor(cause?: unknown) {
    super('This is not a file of heads that "./kept verify --heads FILE" wrote.', { cause })
  }
}

export function writeHeads(heads: Omit<HeadsFile, 'format' | 'formatVersion'>): string {
  return `${JSON.stringify({ format: 'kept heads', formatVersion: 1, ...heads }, null, 1)}\n`
}

/** Throws NotHeadsError. */
export function readHeadsFile(text: string): HeadsFile {
  try {
    return headsSchema.parse(JSON.parse(text))
  } catch (error) {
    throw new NotHeadsError(error)
  }
}

/** The heads that a backup carries. Throws RestoreError. */
export async function headsOfBackup(path: string, recoveryKey: string): Promise<HeadsFile> {
  const files: FileSum[] = []
  const { manifest, trailer } = await readBackup(path, recoveryKey, {
    file: async (id, bytes) => void files.push({ id, ...(await sumOf(bytes)) }),
  })
  const { installation, madeAt: at } = manifest
  return { format: 'kept heads', formatVersion: 1, installation, at, heads: trailer.heads, files }
}

export async function sumFiles(store: FileStore): Promise<FileSum[]> {
  const sums: FileSum[] = []
  for await (const { id } of store.list()) {
    const bytes = await store.get(id).catch(unlessDeleted)
    if (bytes) sums.push({ id, ...(await sumOf(bytes)) })
  }
  return sums
}

export interface FilesSince {
  /** Stored files never change: one that differs was changed by something else than Kept. */
  altered: string[]
  /** Deleted, as files may be. */
  gone: number
}

export function compareFiles(now: readonly FileSum[], since: readonly FileSum[]): FilesSince {
  const there = new Map(now.map((file) => [file.id, file]))
  const altered = since.filter((file) => there.has(file.id) && there.get(file.id)?.sha256 !== file.sha256)
  return { altered: altered.map(({ id }) => id), gone: since.filter(({ id }) => !there.has(id)).length }
}

async function sumOf(bytes: AsyncIterable<Buffer>): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of bytes) {
    hash.update(piece)
    size += piece.length
  }
  return { size, sha256: hash.digest('hex') }
}

/** Somebody may have deleted it, as they may, since the files were listed. */
function unlessDeleted(error: unknown): undefined {
  if (!(error instanceof FileMissingError)) throw error
}
