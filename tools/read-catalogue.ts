/** Reads from PostgreSQL's own catalogue what is there: for the house tests, which judge it, and for docs/schema.sql, which shows it. */

/** Asks the database as somebody who sees everything. */
export type Ask = <Row>(text: string, values?: unknown[]) => Promise<Row[]>

/** Not ours: PostgreSQL's own, and pg-boss's, whose tables know no organisation. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public', 'pgboss')`

export interface Relation {
  schema: string
  /** With its schema: people.person. */
  name: string
  kind: 'table' | 'view' | 'sequence'
  owner: string
  comment: string | null
  rowSecurity: boolean
  forced: boolean
  options: string[]
  definition: string | null
}

export async function readRelations(ask: Ask): Promise<Relation[]> {
  return ask<Relation>(`
    select n.nspname as schema, n.nspname || '.' || c.relname as name, c.relowner::regrole::text as owner,
      case c.relkind when 'v' then 'view' when 'm' then 'view' when 'S' then 'sequence' else 'table' end as kind,
      obj_description(c.oid, 'pg_class') as comment, c.relrowsecurity as "rowSecurity", c.relforcerowsecurity as forced,
      coalesce(c.reloptions, '{}') as options, case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid) end as definition
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${ours} order by n.nspname collate "C", c.relname collate "C"`)
}

export interface Column {
  table: string
  name: string
  type: string
  required: boolean
  filledWith: string | null
  comment: string | null
}

export async function readColumns(ask: Ask): Promise<Column[]> {
  return ask<Column>(`
    select n.nspname || '.' || c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as "filledWith", col_description(c.oid, a.attnum) as comment
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and ${ours}
    order by n.nspname collate "C", c.relname collate "C", a.attnum`)
}

export interface Constraint {
  table: string
  name: string
  kind: 'primary' | 'foreign' | 'unique' | 'check'
  columns: string[]
  /** Of a foreign key: the table and columns it points at. */
  toTable: string | null
  toColumns: string[]
  definition: string
}

export async function readConstraints(ask: Ask): Promise<Constraint[]> {
  const columns = (
    keys: string,
    table: string,
  ) => `array(select a.attname::text from unnest(${keys}) with ordinality as listed(number, place)
      join pg_attribute a on a.attrelid = ${table} and a.attnum = listed.number order by listed.place)`
  return ask<Constraint>(`
    select n.nspname || '.' || c.relname as table, k.conname as name, ${columns('k.conkey', 'k.conrelid')} as columns,
      case k.contype when 'p' then 'primary' when 'f' then 'foreign' when 'u' then 'unique' else 'check' end as kind,
      tn.nspname || '.' || t.relname as "toTable", ${columns('k.confkey', 'k.confrelid')} as "toColumns",
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_class t on t.oid = k.confrelid left join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype in ('p', 'f', 'u', 'c') and ${ours}
    order by n.nspname collate "C", c.relname collate "C",
      array_position(array['p', 'u', 'f', 'c'], k.contype::text), k.conname collate "C"`)
}

export interface Index {
  table: string
  name: string
  columns: string[]
  definition: string
  /** Made by a primary key or a unique constraint. */
  ofConstraint: boolean
}

export async function readIndexes(ask: Ask): Promise<Index[]> {
  return ask<Index>(`
    select n.nspname || '.' || c.relname as table, i.relname as name, pg_get_indexdef(x.indexrelid) as definition,
      array(select pg_get_indexdef(x.indexrelid, k, true) from generate_series(1, x.indnkeyatts) k) as columns,
      exists (select 1 from pg_constraint k where k.conindid = x.indexrelid and k.contype in ('p', 'u')) as "ofConstraint"
    from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
      join pg_namespace n on n.oid = c.relnamespace
    where ${ours} order by n.nspname collate "C", c.relname collate "C", i.relname collate "C"`)
}

export interface Policy {
  table: string
  name: string
  command: string
  roles: string[]
  using: string | null
  withCheck: string | null
}

export async function readPolicies(ask: Ask): Promise<Policy[]> {
  return ask<Policy>(`
    select schemaname || '.' || tablename as table, policyname as name, lower(cmd) as command, roles::text[] as roles,
      qual as using, with_check as "withCheck"
    from pg_policies n where schemaname <> 'pgboss' order by schemaname collate "C", tablename collate "C", policyname collate "C"`)
}

export interface Routine {
  schema: string
  name: string
  /** With its arguments: door.find_link(text). */
  signature: string
  owner: string
  definer: boolean
  settings: string[]
  comment: string | null
  definition: string
}

export async function readRoutines(ask: Ask): Promise<Routine[]> {
  return ask<Routine>(`
    select n.nspname as schema, p.proname as name, n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as signature,
      p.proowner::regrole::text as owner, p.prosecdef as definer, coalesce(p.proconfig, '{}') as settings,
      obj_description(p.oid, 'pg_proc') as comment, pg_get_functiondef(p.oid) as definition
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ours} order by n.nspname collate "C", p.proname collate "C", pg_get_function_identity_arguments(p.oid) collate "C"`)
}

export interface Grant {
  /** `table people.person`, `schema people`, `function door.find_link(token text)`. */
  on: string
  /** `public` where it is for everybody. */
  to: string
  /** `select`, or `select (id, name)` where it is for columns only. */
  privilege: string
}

/** What every role but a thing's owner was given. */
export async function readGrants(ask: Ask): Promise<Grant[]> {
  const who = `case when g.grantee = 0 then 'public' else g.grantee::regrole::text end`
  return ask<Grant>(`
    select * from (
      select 'schema ' || n.nspname as on, ${who} as to, lower(g.privilege_type) as privilege
        from pg_namespace n cross join lateral aclexplode(n.nspacl) g where g.grantee <> n.nspowner and ${ours}
      union all
      select 'table ' || n.nspname || '.' || c.relname, ${who}, lower(g.privilege_type)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace cross join lateral aclexplode(c.relacl) g
        where c.relkind in ('r', 'p', 'v', 'm', 'S') and g.grantee <> c.relowner and ${ours}
      union all
      select 'table ' || n.nspname || '.' || c.relname, ${who},
          lower(g.privilege_type) || ' (' || string_agg(a.attname, ', ' order by a.attnum) || ')'
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
          cross join lateral aclexplode(a.attacl) g
        where c.relkind in ('r', 'p', 'v') and g.grantee <> c.relowner and ${ours}
        group by n.nspname, c.relname, g.grantee, g.privilege_type
      union all
      select 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')', ${who}, lower(g.privilege_type)
        from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
        where g.grantee <> p.proowner and ${ours}
    ) given order by given.on collate "C", given.to collate "C", given.privilege collate "C"`)
}

export interface SchemaThere {
  name: string
  owner: string
  comment: string | null
}

export async function readSchemas(ask: Ask): Promise<SchemaThere[]> {
  return ask<SchemaThere>(`
    select n.nspname as name, n.nspowner::regrole::text as owner, obj_description(n.oid, 'pg_namespace') as comment
    from pg_namespace n where ${ours} order by n.nspname collate "C"`)
}

/** `kept_tests_organisation` → `kept_organisation`, throughout. */
export function withoutMark<Row>(rows: Row[], mark: string): Row[] {
  return JSON.parse(JSON.stringify(rows).replaceAll(`kept_${mark}_`, 'kept_')) as Row[]
}
