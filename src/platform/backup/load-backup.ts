/** Loads the tables of a backup file as it is read, and reads each back to see that it arrived as it was sent. */
import { isDeepStrictEqual } from 'node:util'
import type { Client } from 'pg'
import type { Manifest } from './backup-format.ts'
import { recordKeyTable } from './not-carried.ts'
import { type BackupReader, readBackup } from './read-backup.ts'
import { RestoreError } from './restore-error.ts'
import { listTables, type Table } from './table-list.ts'
import { lineOf, Summing, sumOfTable, TableLoad, type TextRow } from './table-rows.ts'

type IsWanted = (table: Table, row: TextRow) => boolean

/** Gives the number of rows. Needs a transaction that fixed the written forms. Throws RestoreError. */
export function loadBackup(
  client: Client,
  path: string,
  key: string,
  files: Pick<BackupReader, 'file'>,
): Promise<number> {
  return loadFrom(client, path, key, () => true, files)
}

/** Keys of organisations founded after the backup have nothing to open in it and are left out. */
export async function loadRecordKeys(client: Client, path: string, key: string): Promise<number> {
  const { rows } = await client.query<{ organisation_id: string }>('select organisation_id from identity.organisation')
  const here = new Set(rows.map((row) => row.organisation_id))
  return loadFrom(client, path, key, ({ name, columns }, row) => {
    const at = columns.findIndex((column) => column.name === 'organisation_id')
    return name === recordKeyTable && here.has(row[at] ?? '')
  })
}

async function loadFrom(
  client: Client,
  path: string,
  key: string,
  isWanted: IsWanted,
  files: Pick<BackupReader, 'file'> = {},
): Promise<number> {
  let loads = new Map<string, OneLoad>()
  let open: OneLoad | undefined
  await readBackup(path, key, {
    ...files,
    begin: async (manifest) => {
      loads = await loadsOf(client, manifest)
    },
    rows: async (name, rows) => {
      const next = loads.get(name)
      if (!next) throw new RestoreError('altered')
      if (open !== next) await open?.load.end()
      open = next
      await next.add(rows.filter((row) => isWanted(next.table, row)))
    },
  })
  await open?.load.end()
  let rows = 0
  for (const one of loads.values()) rows += await one.insistOnArrival(client)
  return rows
}

class OneLoad {
  readonly table: Table
  readonly load: TableLoad
  readonly #sum = new Summing()

  constructor(client: Client, table: Table) {
    this.table = table
    this.load = new TableLoad(client, table)
  }

  async add(rows: TextRow[]): Promise<void> {
    this.#sum.add(rows.map(lineOf))
    await this.load.add(rows)
  }

  async insistOnArrival(client: Client): Promise<number> {
    const sent = this.#sum.end()
    const arrived = await sumOfTable(client, this.table)
    if (!isDeepStrictEqual(arrived, sent)) throw new RestoreError('altered')
    return arrived.rows
  }
}

/** The tables as they are here, their columns in the order of the backup. */
async function loadsOf(client: Client, manifest: Manifest): Promise<Map<string, OneLoad>> {
  const here = new Map((await listTables(client, () => true)).map((table) => [table.name, table]))
  return new Map(
    manifest.tables.map(({ name, columns }) => {
      const found = here.get(name)
      const ordered = columns.flatMap((column) => found?.columns.filter((one) => one.name === column) ?? [])
      if (!found || ordered.length !== columns.length || ordered.length !== found.columns.length)
        throw new RestoreError('other program')
      return [name, new OneLoad(client, { ...found, columns: ordered })]
    }),
  )
}
