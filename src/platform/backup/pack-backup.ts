/** Packs one backup file: the manifest, the key file, tables, stored files, and last of all what they must add up to. */
import { createHash } from 'node:crypto'
import type { Client } from 'pg'
import { FileMissingError, type FileStore } from '#platform/files/file-store.ts'
import { entryNames, lineOfFile, type Manifest, type Trailer } from './backup-format.ts'
import { recordKeyTable } from './not-carried.ts'
import type { Table } from './table-list.ts'
import { lineOf, readTable, Summing } from './table-rows.ts'
import { packEnd, packFill, packHead, packWhole } from './tar.ts'
import { readHeads } from './verify-chains.ts'

export interface Packing {
  client: Client
  at: Date
  tables: Table[]
  keyFileText?: string
  store?: FileStore
}

export interface Packed {
  bytes: AsyncGenerator<Buffer>
  /** Once all bytes were read. */
  trailer(): Trailer
}

/** A stored file changed its length while it was read, although stored files never change. */
export class FileChangedError extends Error {
  override name = 'FileChangedError'
}

export function packBackup(manifest: Manifest, packing: Packing): Packed {
  let trailer: Trailer | undefined
  async function* pack(): AsyncGenerator<Buffer> {
    const asEntry = (name: string, value: unknown) =>
      packWhole(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`), packing.at)
    yield asEntry(entryNames.manifest, manifest)
    if (packing.keyFileText) yield packWhole(entryNames.keyFile, Buffer.from(packing.keyFileText), packing.at)
    const tables: Trailer['tables'] = {}
    for (const table of packing.tables) tables[table.name] = yield* packTable(packing, table)
    // After the rows: a file is there before the row that names it, so no row of this moment lacks its file.
    const files = yield* packFiles(packing)
    trailer = {
      tables,
      files,
      heads: await readHeads(packing.client),
      recordKeys: await countRecordKeys(packing.client),
    }
    yield asEntry(entryNames.trailer, trailer)
    yield packEnd()
  }
  return {
    bytes: pack(),
    trailer: () => {
      if (!trailer) throw new Error('A backup adds up only at its end.')
      return trailer
    },
  }
}

async function* packTable({ client, at }: Packing, table: Table): AsyncGenerator<Buffer, Trailer['tables'][string]> {
  const sum = new Summing()
  let number = 0
  for await (const rows of readTable(client, table)) {
    const lines = rows.map(lineOf)
    sum.add(lines)
    yield packWhole(entryNames.batch(table.name, ++number), Buffer.from(lines.join('')), at)
  }
  return sum.end()
}

async function* packFiles({ store, at }: Packing): AsyncGenerator<Buffer, Trailer['files']> {
  const sum = createHash('sha256')
  let count = 0
  let bytes = 0
  for await (const { id, size } of store?.list() ?? []) {
    const source = await store?.get(id).catch(unlessDeleted)
    if (!source) continue
    const hash = createHash('sha256')
    let read = 0
    yield packHead(entryNames.file(id), size, at)
    for await (const piece of source as AsyncIterable<Buffer>) {
      hash.update(piece)
      read += piece.length
      yield piece
    }
    if (read !== size) throw new FileChangedError(`The stored file ${id} changed while it was read.`)
    yield packFill(size)
    sum.update(lineOfFile(id, size, hash.digest('hex')))
    count += 1
    bytes += size
  }
  return { count, bytes, sha256: sum.digest('hex') }
}

/** Somebody may have deleted it, as they may, since the files were listed. */
function unlessDeleted(error: unknown): undefined {
  if (!(error instanceof FileMissingError)) throw error
}

async function countRecordKeys(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: string }>(`select count(*)::text as count from ${recordKeyTable}`)
  return Number(rows[0]?.count)
}
