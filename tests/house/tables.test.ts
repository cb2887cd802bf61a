/** Reads the database's own catalogue and holds every table, its policies and its indexes against what is meant. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roomOrder } from '#app/room-order.ts'
import type { TestDatabase } from '#tests/support/test-database.ts'
import { testDatabase } from '#tests/support/test-database.ts'
import { testMark } from '#tests/support/test-server.ts'
import type { Ask, Constraint, Relation } from '#tools/read-catalogue.ts'
import {
  readColumns,
  readConstraints,
  readIndexes,
  readPolicies,
  readRelations,
  readSchemas,
  withoutMark,
} from '#tools/read-catalogue.ts'
import { indexesAcross, ofTheInstallation, policiesAcross } from './declared-grants.ts'
import { grouped } from './grouped.ts'

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

const platformSchemas = ['house', 'identity', 'audit', 'events', 'forms', 'crypto', 'backup', 'promises']
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
