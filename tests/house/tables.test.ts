/** Reads the database's own catalogue and holds every table, view, function, policy and grant against what is meant. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roomOrder } from '#app/room-order.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { testMark } from '#tests/support/test-server.ts'
import type { Ask, Constraint, Relation } from '#tools/read-catalogue.ts'
import {
  readColumns,
  readConstraints,
  readGrants,
  readIndexes,
  readPolicies,
  readRelations,
  readRoutines,
  readSchemas,
  withoutMark,
} from '#tools/read-catalogue.ts'
import { grantsOnTables, indexesAcross, ofTheInstallation, openFunctions, policiesAcross } from './declared-grants.ts'

let database: TestDatabase
let relations: Relation[]
let tables: Relation[]
let keptApart: string[]
let constraints: Constraint[]

const ask: Ask = (text, values) => database.asBoss(text, values)
const read = async <Row>(reader: (ask: Ask) => Promise<Row[]>) => withoutMark(await reader(ask), testMark)

beforeAll(async () => {
  database = await testDatabase()
  relations = await read(readRelations)
  constraints = await read(readConstraints)
  tables = relations.filter(({ kind }) => kind === 'table')
  keptApart = tables.map(({ name }) => name).filter((name) => !ofTheInstallation[name])
})
afterAll(() => database.drop())

const platformSchemas = ['house', 'identity', 'audit', 'events', 'forms', 'crypto', 'backup']
const sorted = (list: readonly string[]) => [...list].sort()

describe('every table', () => {
  test('lies in the schema of a room or of the platform', () => {
    const known = [...platformSchemas, ...Object.keys(roomOrder)]
    expect(keptApart.length).toBeGreaterThan(10)
    expect(relations.filter(({ schema }) => !known.includes(schema)).map(({ name }) => name)).toEqual([])
  })

  test('says what it is for, and so does every schema and every view', async () => {
    const schemas = await read(readSchemas)
    expect(
      [...relations, ...schemas].filter(({ comment }) => !comment || !/[.?]$/.test(comment)).map(({ name }) => name),
    ).toEqual([])
  })

  test('has a primary key', () => {
    const keyed = constraints.filter(({ kind }) => kind === 'primary').map(({ table }) => table)
    expect(tables.map(({ name }) => name).filter((name) => !keyed.includes(name))).toEqual([])
  })

  test('that is listed as the installation’s own is there', () => {
    expect(Object.keys(ofTheInstallation).filter((name) => !tables.some((table) => table.name === name))).toEqual([])
  })

  test('is written in plain words: text with checks, instants with their zone', async () => {
    const unusual = (await read(readColumns)).filter(({ type }) =>
      /^(character|timestamp without|time |json$|money|serial)/.test(type),
    )
    expect(unusual.map(({ table, name }) => `${table}.${name}`)).toEqual([])
  })
})

describe('every table of an organisation', () => {
  test('has the organisation first in its key', () => {
    const keys = constraints.filter(({ kind, table }) => kind === 'primary' && keptApart.includes(table))
    expect(keys.filter(({ columns }) => columns[0] !== 'organisation_id').map(({ table }) => table)).toEqual([])
  })

  test('points at another only together with the organisation', () => {
    const loose = constraints.filter(
      ({ kind, table, toTable, columns, toColumns }) =>
        kind === 'foreign' &&
        keptApart.includes(table) &&
        keptApart.includes(toTable ?? '') &&
        !(columns[0] === 'organisation_id' && toColumns[0] === 'organisation_id'),
    )
    expect(loose.map(({ table, name }) => `${table} ${name}`)).toEqual([])
  })

  test('hides its rows from every other organisation, and from its own owner', () => {
    const open = tables.filter(({ name, rowSecurity, forced }) => keptApart.includes(name) && !(rowSecurity && forced))
    expect(open.map(({ name }) => name)).toEqual([])
  })

  test('has the two policies, and no others but those listed', async () => {
    const policies = await read(readPolicies)
    const own = '(organisation_id = ( SELECT house.current_organisation() AS current_organisation))'
    const usual = { organisation: own, maintenance: 'true' } as Readonly<Record<string, string>>
    const of = (table: string) => policies.filter((policy) => policy.table === table)
    const wrong = keptApart.filter((table) =>
      Object.entries(usual).some(([name, condition]) => {
        const policy = of(table).find((one) => one.name === name)
        return (
          !policy ||
          policy.using !== condition ||
          policy.withCheck !== condition ||
          policy.command !== 'all' ||
          policy.roles.join() !== `kept_${name}`
        )
      }),
    )
    expect(wrong).toEqual([])
    const others = policies.filter(({ name }) => !usual[name])
    expect(others.filter(({ name, roles }) => roles.join() !== `kept_${name}`)).toEqual([])
    expect(
      grouped(
        others,
        ({ table }) => table,
        ({ name, command }) => `${name} ${command}`,
      ),
    ).toEqual(policiesAcross)
  })

  test('has no index that begins with anything but the organisation, except those listed', async () => {
    const across = (await read(readIndexes)).filter(
      ({ table, columns }) => keptApart.includes(table) && columns[0] !== 'organisation_id',
    )
    expect(sorted(across.map(({ name }) => name))).toEqual(sorted(Object.keys(indexesAcross)))
  })
})

describe('every view and function', () => {
  test('a view shows what its reader may see, not what its owner may', () => {
    const views = relations.filter(({ kind }) => kind === 'view')
    expect(views.filter(({ options }) => !options.includes('security_invoker=true')).map(({ name }) => name)).toEqual(
      [],
    )
  })

  test('only functions at the door run with other rights than their caller’s, and trust no search path', async () => {
    const definers = (await read(readRoutines)).filter(({ definer }) => definer)
    expect(definers.length).toBeGreaterThan(10)
    const unsafe = definers.filter(
      ({ schema, owner, settings }) =>
        schema !== 'door' || owner !== 'kept_doorkeeper' || !settings.includes('search_path=""'),
    )
    expect(unsafe.map(({ signature }) => signature)).toEqual([])
  })

  test('everything at the door is a narrow function, and only the door may call it', async () => {
    const atTheDoor = (await read(readRoutines))
      .filter(({ schema }) => schema === 'door')
      .map(({ signature }) => signature)
    expect(relations.filter(({ schema }) => schema === 'door')).toEqual([])
    const callers = grouped(
      await read(readGrants),
      ({ on }) => on,
      ({ to, privilege }) => `${to} ${privilege}`,
    )
    expect(atTheDoor.filter((signature) => callers[`function ${signature}`]?.join() !== 'kept_door execute')).toEqual(
      [],
    )
  })
})

describe('every grant', () => {
  test('on a table is one that was meant', async () => {
    const onTables = (await read(readGrants)).filter(({ on }) => on.startsWith('table '))
    const there = Object.fromEntries(
      [...Map.groupBy(onTables, ({ on }) => on.slice('table '.length))].map(([table, grants]) => [
        table,
        Object.fromEntries(
          [...Map.groupBy(grants, ({ to }) => to)].map(([to, given]) => [
            to,
            given.map(({ privilege }) => privilege).join(', '),
          ]),
        ),
      ]),
    )
    expect(there).toEqual(grantsOnTables)
  })

  test('gives nothing to everybody, but for functions that add no rights', async () => {
    const toEverybody = (await read(readGrants)).filter(({ to }) => to === 'public')
    const allowed = Object.keys(openFunctions).map((signature) => `function ${signature}`)
    expect(toEverybody.map(({ on }) => on).filter((on) => !allowed.includes(on))).toEqual([])
    const general = await ask<{ what: string }>(
      `select 'database' as what from pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) g
         where d.datname = current_database() and g.grantee = 0 and g.privilege_type <> 'CONNECT'
       union all select 'schema public' from pg_namespace n cross join lateral aclexplode(n.nspacl) g where n.nspname = 'public' and g.grantee = 0`,
    )
    expect(general).toEqual([])
  })

  test('reaches tables of the installation only from the door, clockwork and maintenance', async () => {
    const reached = (await read(readGrants)).filter(({ on }) => ofTheInstallation[on.replace('table ', '')])
    const allowed = ['kept_doorkeeper', 'kept_clockwork', 'kept_maintenance']
    expect(reached.filter(({ to }) => !allowed.includes(to))).toEqual([])
  })

  test('keeps what was written down from being changed: the audit can be added to and read', () => {
    expect(grantsOnTables['audit.entry']?.kept_organisation).toBe('insert, select')
  })
})

interface RoleFacts {
  role: string
  logs_in: boolean
  strong: boolean
  inherits: boolean
  owns: string[]
  member_of: string[]
}

describe('every role', () => {
  const roles = () =>
    read((boss) =>
      boss<RoleFacts>(
        `select r.rolname as role, r.rolcanlogin as logs_in, r.rolinherit as inherits,
           r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication as strong,
           array(select c.oid::regclass::text from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'v', 'p', 'S')
             union all select n.nspname from pg_namespace n where n.nspowner = r.oid) as owns,
           array(select m.roleid::regrole::text from pg_auth_members m where m.member = r.oid order by 1) as member_of
         from pg_roles r where r.rolname like 'kept\\_${testMark}\\_%' order by 1`,
      ),
    )

  test('is ordinary: no superuser, past no row security, inheriting nothing', async () => {
    const all = await roles()
    expect(all).toHaveLength(8)
    expect(all.filter(({ strong, inherits }) => strong || inherits)).toEqual([])
  })

  test('that serves requests owns nothing', async () => {
    const serving = (await roles()).filter(({ role }) => role !== 'kept_owner')
    expect(serving.filter(({ owns }) => owns.length > 0)).toEqual([])
  })

  test('that signs in has no rights of its own, and only changes into those it needs', async () => {
    const signingIn = (await roles()).filter(({ logs_in }) => logs_in)
    expect(signingIn.map(({ role, member_of }) => [role, member_of])).toEqual([
      ['kept_maintenance', ['kept_owner']],
      ['kept_serving', ['kept_clockwork', 'kept_door', 'kept_jobs', 'kept_organisation']],
    ])
    expect((await read(readGrants)).filter(({ to }) => to === 'kept_serving')).toEqual([])
  })

  test('and none but the one for jobs enters the schema of jobs', async () => {
    const inside = await read((boss) =>
      boss<{
        role: string
      }>(`select distinct g.grantee::regrole::text as role from pg_class c join pg_namespace n on n.oid = c.relnamespace
        cross join lateral aclexplode(c.relacl) g where n.nspname = 'pgboss' and g.grantee <> c.relowner`),
    )
    expect(inside.map(({ role }) => role)).toEqual(['kept_jobs'])
  })
})

/** `{table: [what, …]}`, in order. */
function grouped<Row>(
  rows: readonly Row[],
  by: (row: Row) => string,
  what: (row: Row) => string,
): Record<string, string[]> {
  return Object.fromEntries([...Map.groupBy(rows, by)].map(([key, group]) => [key, group.map(what)]))
}
