/** Finds stored files that nothing names: left by an act whose process was killed after its file was kept and before it was. */
import type { Client } from 'pg'
import type { FileId, FileStore } from '#platform/files/file-store.ts'

const DAY = 86_400_000

/**
 * Whatever names a stored file does so in a column called `file_id`, or something and `_file_id`. Files of the last day
 * are left out: the act that keeps one may still be under way. Only found, never deleted: a column with another name
 * would cost somebody what they brought.
 */
export async function findOrphans(client: Client, store: FileStore, now: Date): Promise<FileId[]> {
  const found: FileId[] = []
  for await (const { id } of store.list()) if (madeAt(id) < now.getTime() - DAY) found.push(id)
  if (found.length === 0) return []
  const named = await namedFiles(client)
  return found.filter((id) => !named.has(id))
}

async function namedFiles(client: Client): Promise<Set<string>> {
  const columns = await client.query<{ statement: string }>(
    `select format('select %I::text as id from %I.%I where %1$I is not null', c.column_name, c.table_schema, c.table_name) as statement
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.data_type = 'uuid' and c.column_name ~ '(^|_)file_id$'
        and c.table_schema not in ('pg_catalog', 'information_schema')`,
  )
  const named = new Set<string>()
  for (const { statement } of columns.rows)
    for (const { id } of (await client.query<{ id: string }>(statement)).rows) named.add(id)
  return named
}

/** Ids begin with the millisecond in which they were made (RFC 9562, 5.7). */
function madeAt(id: FileId): number {
  return Number.parseInt(id.replace('-', '').slice(0, 12), 16)
}
