/** Keeps SQL in its room, and keeps it fast under row security: what types and the planner cannot see. */
import { describe, expect, test } from 'vitest'
import type { SourceFile } from './read-source.ts'
import { isTest, readSource, roomOf, suffixOf } from './read-source.ts'
import { textsIn } from './walk-program.ts'

const files = readSource(['src']).filter(({ path }) => !isTest(path) && !path.startsWith('src/design/'))
const migrations = readSource(['migrations'], /\.sql$/)

const made = (what: string) =>
  migrations.flatMap(({ text }) =>
    [...text.matchAll(new RegExp(`^create ${what} ([a-z_]+)\\.([a-z_]+)`, 'gm'))].map(([, schema = '', name = '']) => ({
      schema,
      name,
    })),
  )

const tables = made('table')
const views = made('(?:or replace )?view')
const roomSchemas = [...new Set(files.flatMap(({ path }) => roomOf(path) ?? []))]

/** Tables of the platform that a room keeps for it, each with the reason. */
const entrusted: Readonly<Record<string, readonly string[]>> = {
  // The organisation's own row is what its people know of it; nobody else changes it.
  people: ['identity.organisation'],
  // It says, for all that belongs to accounts, what is kept of those who sign in.
  access: ['identity.membership'],
}

/** The tables a text names, as `schema.table`: in raw SQL or as Kysely writes it. */
function tablesNamed(text: string): string[] {
  return tables
    .map(({ schema, name }) => `${schema}.${name}`)
    .filter((full) => new RegExp(`(^|[\\s"'(,])${full.replace('.', '"?\\."?')}($|[\\s"'),;.])`).test(text))
}

/** A promise declares the tables behind a published view by their bare names; types keep its queries off them. */
const isDeclared = (path: string, text: string, table: string) => suffixOf(path) === 'promises' && text === table

function breachesOf(file: SourceFile): string[] {
  const room = roomOf(file.path)
  return textsIn(file).flatMap(({ name: text, line }) =>
    tablesNamed(text)
      .filter((table) => !mayName(room, file.path, table) && !isDeclared(file.path, text, table))
      .map((table) => `${file.path}:${line} names ${table}, which is another's.`),
  )
}

function mayName(room: string | undefined, path: string, table: string): boolean {
  const [schema = ''] = table.split('.')
  if (room) return schema === room || (entrusted[room]?.includes(table) ?? false)
  return path.startsWith('src/app/') || !roomSchemas.includes(schema)
}

describe('SQL stays in its room', () => {
  test('no room names a table of another, and the platform none of a room', () => {
    expect(tables.length).toBeGreaterThan(10)
    expect(views.length).toBeGreaterThan(0)
    expect(files.flatMap(breachesOf)).toEqual([])
  })

  test('the checker finds a table in raw SQL and in a query', () => {
    const find = (path: string, text: string) => breachesOf({ path, text })
    expect(find('src/modules/concerns/x.view.ts', 'const q = sql`select 1 from people.person p`')).toHaveLength(1)
    expect(find('src/modules/concerns/x.view.ts', "db.selectFrom('people.person as p')")).toHaveLength(1)
    expect(find('src/platform/x/x.ts', "db.selectFrom('people.person')")).toHaveLength(1)
    expect(find('src/modules/people/x.view.ts', "db.selectFrom('people.person').select('people.person.id')")).toEqual(
      [],
    )
    expect(find('src/modules/concerns/x.view.ts', "db.innerJoin('people.person_card', 'a', 'b')")).toEqual([])
    expect(find('src/modules/concerns/x.command.ts', "work.record('person.set-up')")).toEqual([])
  })
})

/** Under row security the planner uses an index only for operators that can leak nothing. */
const leaky = /(\bi?like\b|\bsimilar to\b|~~?\*?|@@|<->|[^|]%>?\s|\bto_tsquery\b)/i
const leakyInKysely = /^(i?like|not i?like|similar to|~|~\*|!~|!~\*|@@|%|<->)$/i

const isLeaky = (text: string) => leakyInKysely.test(text) || (tablesNamed(text).length > 0 && leaky.test(text))

/** Where a leaky operator runs over no table that is kept apart, or over few rows on purpose. */
const leakyOnPurpose: readonly string[] = []

describe('queries can use an index under row security', () => {
  test('none uses an operator that PostgreSQL does not hold to be leakproof', () => {
    // A rule or a lexicon reaches no database: its signs are of its own.
    // What writes documents and checks them reaches none either.
    const isPaper = (path: string) => path.startsWith('src/platform/papers/')
    const asking = files.filter(
      ({ path }) => !isPaper(path) && !['rules', 'lexicon', 'words'].includes(suffixOf(path) ?? ''),
    )
    const found = asking.flatMap((file) =>
      textsIn(file)
        .filter(({ name }) => isLeaky(name))
        .map(({ line }) => `${file.path}:${line}`),
    )
    expect(found.filter((place) => !leakyOnPurpose.includes(place))).toEqual([])
  })

  test('the checker finds one', () => {
    const ask = (where: string) => `select 1 from people.person where ${where}`
    expect(['ilike', ask('name ilike $1'), ask('name @@ $1'), ask('name ~* $1')].every(isLeaky)).toBe(true)
    expect(['I would like to', 'name like', ask('name >= $1'), '=', '>='].some(isLeaky)).toBe(false)
  })
})
