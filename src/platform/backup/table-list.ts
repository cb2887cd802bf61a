/** Finds every table of the installation, with its columns and key, in an order in which foreign keys can be kept. */
import type { Client } from 'pg'

export interface Column {
  name: string
  /** As PostgreSQL writes it, such as `timestamp with time zone`. */
  type: string
}

export interface Table {
  /** With its schema: `identity.account`. */
  name: string
  /** Generated columns are left out: the table makes them again. */
  columns: Column[]
  /** Expressions that give every row one place, the same on every server. */
  order: string[]
  /** Its rows refer to one another, so they have to arrive in one statement. */
  refersToItself: boolean
}

interface FoundTable {
  name: string
  columns: Column[]
  key: { name: string; collatable: boolean }[] | null
  parents: string[]
}

/** Tables whose foreign keys go round in a circle cannot be loaded one after another. */
export class CircleOfTablesError extends Error {
  override name = 'CircleOfTablesError'
}

/** A table without a primary key has no order in which two copies could be compared. */
export class NoPrimaryKeyError extends Error {
  override name = 'NoPrimaryKeyError'
}

/** Parents before children, otherwise by name. */
export async function listTables(client: Client, isWanted: (name: string) => boolean): Promise<Table[]> {
  const { rows } = await client.query<FoundTable>(findTables)
  return inOrder(rows.filter((row) => isWanted(row.name))).map(asTable)
}

export function quoted(table: string): string {
  return table
    .split('.')
    .map((part) => `"${part}"`)
    .join('.')
}

function asTable({ name, columns, key, parents }: FoundTable): Table {
  if (!key) throw new NoPrimaryKeyError(`The table ${name} has no primary key.`)
  // Two servers may sort words differently; by bytes they agree. Without the table's name, the text that is read would be sorted.
  const order = key.map((column) => `${quoted(name)}."${column.name}"${column.collatable ? ' collate "C"' : ''}`)
  return { name, columns, order, refersToItself: parents.includes(name) }
}

function inOrder(tables: FoundTable[]): FoundTable[] {
  const waiting = new Map(tables.map((table) => [table.name, table]))
  const ordered: FoundTable[] = []
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ name, parents }) =>
      parents.every((parent) => parent === name || !waiting.has(parent)),
    )
    if (!next)
      throw new CircleOfTablesError(`The foreign keys of ${[...waiting.keys()].join(', ')} go round in a circle.`)
    waiting.delete(next.name)
    ordered.push(next)
  }
  return ordered
}

const findTables = `
  select n.nspname || '.' || c.relname as name,
    (select json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
      from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
    (select json_agg(json_build_object('name', a.attname, 'collatable', a.attcollation <> 0) order by k.place)
      from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
      where i.indrelid = c.oid and i.indisprimary) as key,
    (select coalesce(json_agg(distinct pn.nspname || '.' || p.relname), '[]') from pg_constraint f
      join pg_class p on p.oid = f.confrelid join pg_namespace pn on pn.oid = p.relnamespace
      where f.conrelid = c.oid and f.contype = 'f') as parents
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname <> 'information_schema' and n.nspname not like 'pg\\_%'
    order by name`
