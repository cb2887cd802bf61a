/** Reads a backup from its first entry to its last and proves that it is whole and adds up. */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { hashOf, type Migration } from '#platform/database/migrate.ts'
import type { FileId } from '#platform/files/file-store.ts'
import {
  entryNames,
  fileOfEntry,
  formatName,
  formatVersion,
  lineOfFile,
  type Manifest,
  manifestSchema,
  type Trailer,
  tableOfEntry,
  trailerSchema,
} from './backup-format.ts'
import { eachEntry } from './open-backup.ts'
import { RestoreError } from './restore-error.ts'
import { Summing, type TextRow } from './table-rows.ts'
import type { TarEntry } from './tar.ts'

/** What to do with what is read; where nothing is given, it is only checked. */
export interface BackupReader {
  begin?(manifest: Manifest): Promise<void>
  rows?(table: string, rows: TextRow[]): Promise<void>
  file?(id: FileId, bytes: AsyncGenerator<Buffer>): Promise<void>
}

export interface ReadBackup {
  manifest: Manifest
  trailer: Trailer
  /** Empty in a file of record keys. */
  keyFileText: string
}

/** Small entries are read into memory; a batch of rows is far below this. */
const mostInMemory = 256 * 1024 * 1024

/** Throws RestoreError. What `reader` got counts only once this resolves. */
export async function readBackup(path: string, recoveryKey: string, reader: BackupReader = {}): Promise<ReadBackup> {
  const read: Partial<ReadBackup> = {}
  const reading = new Adding(reader)
  await eachEntry(path, recoveryKey, async (entry) => {
    if (read.trailer) throw new RestoreError('altered')
    if (entry.name === entryNames.manifest) {
      read.manifest = readManifest(await wholeOf(entry))
      await reader.begin?.(read.manifest)
    } else if (!read.manifest) throw new RestoreError('not a backup')
    else if (entry.name === entryNames.keyFile) read.keyFileText = (await wholeOf(entry)).toString()
    else if (entry.name === entryNames.trailer) read.trailer = parsed(trailerSchema, await wholeOf(entry))
    else await reading.add(entry)
  })
  const { manifest, trailer, keyFileText = '' } = read
  if (!manifest || !trailer) throw new RestoreError('cut short')
  reading.insistOn(manifest, trailer)
  return { manifest, trailer, keyFileText }
}

/** Throws RestoreError where this program is too old for the backup, or was built from other migrations. */
export function insistOnKnowing(manifest: Manifest, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((one) => [one.name, one]))
  for (const { name, sha256 } of manifest.migrations) {
    const migration = known.get(name)
    if (!migration) throw new RestoreError('newer')
    if (hashOf(migration) !== sha256) throw new RestoreError('other program')
  }
}

function readManifest(bytes: Buffer): Manifest {
  const { format, formatVersion: version } = parsed(
    z.looseObject({ format: z.string(), formatVersion: z.number() }),
    bytes,
  )
  if (format !== formatName) throw new RestoreError('not a backup')
  if (version > formatVersion) throw new RestoreError('newer')
  return parsed(manifestSchema, bytes)
}

function parsed<Kind extends z.ZodType>(schema: Kind, bytes: Buffer): z.infer<Kind> {
  try {
    return schema.parse(JSON.parse(bytes.toString()))
  } catch (error) {
    throw new RestoreError('altered', error)
  }
}

/** Adds up rows and files as they pass. */
class Adding {
  readonly #reader: BackupReader
  readonly #tables = new Map<string, Summing>()
  readonly #files = createHash('sha256')
  #count = 0
  #bytes = 0

  constructor(reader: BackupReader) {
    this.#reader = reader
  }

  async add(entry: TarEntry): Promise<void> {
    const table = tableOfEntry(entry.name)
    const file = fileOfEntry(entry.name)
    if (table) await this.#addRows(table, await wholeOf(entry))
    else if (file) await this.#addFile(file as FileId, entry)
    else throw new RestoreError('altered')
  }

  insistOn(manifest: Manifest, trailer: Trailer): void {
    const files = { count: this.#count, bytes: this.#bytes, sha256: this.#files.digest('hex') }
    const tables = manifest.tables.map(({ name }) => [name, (this.#tables.get(name) ?? new Summing()).end()] as const)
    const isSame =
      isDeepStrictEqual(files, trailer.files) && isDeepStrictEqual(Object.fromEntries(tables), trailer.tables)
    const isListed = [...this.#tables.keys()].every((name) => name in trailer.tables)
    if (!isSame || !isListed) throw new RestoreError('altered')
  }

  async #addRows(table: string, bytes: Buffer): Promise<void> {
    const lines = bytes.toString().split('\n').slice(0, -1)
    const sum = this.#tables.get(table) ?? new Summing()
    this.#tables.set(table, sum)
    sum.add(lines.map((line) => `${line}\n`))
    await this.#reader.rows?.(
      table,
      lines.map((line) => JSON.parse(line) as TextRow),
    )
  }

  async #addFile(id: FileId, entry: TarEntry): Promise<void> {
    const hash = createHash('sha256')
    const passing = hashing(entry.bytes(), hash)
    if (this.#reader.file) await this.#reader.file(id, passing)
    else for await (const _ of passing);
    this.#files.update(lineOfFile(id, entry.size, hash.digest('hex')))
    this.#count += 1
    this.#bytes += entry.size
  }
}

async function* hashing(bytes: AsyncGenerator<Buffer>, hash: ReturnType<typeof createHash>): AsyncGenerator<Buffer> {
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
}

async function wholeOf(entry: TarEntry): Promise<Buffer> {
  if (entry.size > mostInMemory) throw new RestoreError('altered')
  const pieces: Buffer[] = []
  for await (const piece of entry.bytes()) pieces.push(piece)
  return Buffer.concat(pieces)
}
