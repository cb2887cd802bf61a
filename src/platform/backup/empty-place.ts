/** Makes sure that a database holds nothing before a whole installation is put into it. */
import type { Client } from 'pg'
import type { RoleNames } from '#platform/database/role-names.ts'
import { isCarried } from './not-carried.ts'
import { quoted } from './table-list.ts'

/**
 * Leaves the database as it was prepared: what an unfinished restore or move made is taken away again. False, and
 * nothing touched, where it holds rows; `unfinished` is the installation whose rows may go, because a restore of it
 * was begun here and never ended.
 */
export async function emptyPlace(client: Client, names: RoleNames, unfinished?: string): Promise<boolean> {
  const tables = await findTables(client)
  if (!(await isAllEmpty(client, tables)) && !(await isOf(client, tables, unfinished))) return false
  const { rows } = await client.query<{ schema: string }>(
    `select nspname as schema from pg_namespace where nspowner = $1::regrole and nspname not like 'pg\\_%'`,
    [`"${names.owner}"`],
  )
  await client.query(`set role "${names.owner}"`)
  try {
    for (const { schema } of rows) await client.query(`drop schema "${schema}" cascade`)
  } finally {
    await client.query('reset role')
  }
  return true
}

interface FoundTable {
  name: string
  isVisible: boolean
}

/** Also tables that are not ours: somebody else's database is not an empty one. */
async function findTables(client: Client): Promise<FoundTable[]> {
  const { rows } = await client.query<FoundTable>(
    `select n.nspname || '.' || c.relname as name,
      has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select') as "isVisible"
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'`,
  )
  return rows.filter(({ name }) => isCarried(name, 'move'))
}

async function isAllEmpty(client: Client, tables: FoundTable[]): Promise<boolean> {
  for (const { name: table, isVisible } of tables) {
    if (!isVisible) return false
    const { rows } = await client.query<{ some: boolean }>(`select exists (select 1 from ${quoted(table)}) as some`)
    if (rows[0]?.some) return false
  }
  return true
}

async function isOf(client: Client, tables: FoundTable[], installation: string | undefined): Promise<boolean> {
  if (!installation || !tables.some(({ name }) => name === 'house.installation')) return false
  const { rows } = await client.query<{ id: string }>('select id from house.installation')
  return rows[0]?.id === installation
}
