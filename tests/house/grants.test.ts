/** Reads who may do what in the database, and who runs with whose rights, and holds it against what is meant. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { testMark } from '#tests/support/test-server.ts'
import type { Ask, Relation } from '#tools/read-catalogue.ts'
import { readGrants, readRelations, readRoutines, withoutMark } from '#tools/read-catalogue.ts'
import { grantsOnTables, ofTheInstallation, openFunctions } from './declared-grants.ts'
import { grouped } from './grouped.ts'

let database: TestDatabase
let relations: Relation[]

const ask: Ask = (text, values) => database.asBoss(text, values)
const read = async <Row>(reader: (ask: Ask) => Promise<Row[]>) => withoutMark(await reader(ask), testMark)

beforeAll(async () => {
  database = await testDatabase()
  relations = await read(readRelations)
})
afterAll(() => database.drop())

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
