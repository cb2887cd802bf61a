/** Keeps every line in its room: what each kind of file may import, and which room may knock at which door. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { roomOrder } from '#app/room-order.ts'
import { breachesIn, circleIn } from './import-breaches.ts'
import type { SourceFile } from './read-source.ts'
import { home, isTest, readSource, roomOf, suffixOf } from './read-source.ts'

const files = readSource(['src', 'migrations', 'tests', 'seeds', 'bench'])
const rooms = [...new Set(files.flatMap(({ path }) => roomOf(path) ?? []))]

describe('every line is in its room', () => {
  test('no file imports what its kind may not', () => {
    expect(rooms.length).toBeGreaterThan(0)
    expect(breachesIn(files, roomOrder)).toEqual([])
  })

  test('every room has a place in the order of rooms, and the arrows make no circle', () => {
    const placed = Object.keys(roomOrder)
    expect(rooms.filter((room) => !placed.includes(room))).toEqual([])
    expect(
      Object.values(roomOrder)
        .flat()
        .filter((room) => !placed.includes(room)),
    ).toEqual([])
    expect(circleIn(roomOrder)).toBeUndefined()
  })

  test.each(rooms)('%s has a page that says what it is for, a door and a manifest', (room) => {
    const needed = ['README.md', 'index.ts', `${room}.module.ts`]
    expect(needed.filter((name) => !existsSync(join(home, 'src/modules', room, name)))).toEqual([])
  })

  test('a file carries the name of its folder, so that a tab can be read alone', () => {
    const strangers = files.filter(({ path }) => {
      if (!roomOf(path) || suffixOf(path) === 'index') return false
      const [name = '', folder = ''] = path.split('/').reverse()
      return isTest(path) ? false : name.slice(0, name.indexOf('.')) !== folder
    })
    expect(strangers.map(({ path }) => path)).toEqual([])
  })

  test('a room has at most twenty-five acts or parts, of a handful of files each: more is two rooms', () => {
    const crowded = rooms.filter((room) => {
      const folders = files.filter(({ path }) => roomOf(path) === room).map(({ path }) => dirname(path))
      return new Set(folders).size > 26
    })
    expect(crowded).toEqual([])
  })

  test('an act or part is at most thirty files, besides its lexicons and tests', () => {
    const programs = files.filter(({ path }) => roomOf(path) && !isTest(path) && suffixOf(path) !== 'lexicon')
    const folders = Map.groupBy(programs, ({ path }) => dirname(path))
    expect([...folders].filter(([, inside]) => inside.length > 30).map(([folder]) => folder)).toEqual([])
  })
})

describe('the checker finds', () => {
  const order = { concerns: ['people'], people: [], board: [] }
  const breaches = (path: string, text: string) => breachesIn([{ path, text } satisfies SourceFile], order)
  const planted: [what: string, path: string, text: string][] = [
    ['a drawer', 'src/modules/concerns/utils.ts', ''],
    ['an unknown suffix', 'src/modules/concerns/concerns.stuff.ts', ''],
    [
      'a page that reads the store',
      'src/modules/concerns/read-concern/read-concern.page.tsx',
      `import { s } from '../concerns.store.ts'`,
    ],
    [
      'a rule that reads the time',
      'src/modules/concerns/concerns.rules.ts',
      `import { clock } from '#platform/clock/clock.ts'`,
    ],
    ['a rule with a package', 'src/modules/concerns/concerns.rules.ts', `import { z } from 'zod'`],
    [
      'a command that knows of the web',
      'src/modules/concerns/close/close.command.ts',
      `import { page } from '#platform/http/routes.ts'`,
    ],
    ['a command that draws', 'src/modules/concerns/close/close.command.ts', `import { P } from './close.page.tsx'`],
    [
      'a reach past a door',
      'src/modules/concerns/concerns.view.ts',
      `import { x } from '#modules/people/people.store.ts'`,
    ],
    [
      'a reach past a door by a long path',
      'src/modules/concerns/concerns.view.ts',
      `import { x } from '../people/people.tables.ts'`,
    ],
    ['a reach past a door passed on', 'src/modules/concerns/index.ts', `export { x } from './concerns.store.ts'`],
    ['an arrow nobody listed', 'src/modules/people/people.view.ts', `import { x } from '#modules/concerns/index.ts'`],
    [
      'a collector asked by a room',
      'src/modules/concerns/concerns.view.ts',
      `import { x } from '#modules/board/index.ts'`,
    ],
    [
      'a page that takes more than types from its form',
      'src/modules/concerns/close/close.page.tsx',
      `import { schema } from './close.form.ts'`,
    ],
    ['a computed import', 'src/modules/concerns/concerns.view.ts', 'const x = await import(name)'],
    ['a package in a view', 'src/modules/concerns/concerns.view.ts', `import pg from 'pg'`],
    [
      'examples in earnest',
      'src/modules/concerns/concerns.view.ts',
      `import { aConcern } from './concerns.examples.ts'`,
    ],
    ['a platform that knows a room', 'src/platform/http/x.ts', `import { people } from '#modules/people/index.ts'`],
    ['a platform that knows the app', 'src/platform/http/x.ts', `import type { X } from '#app/build-app.ts'`],
    ['a platform with the wrong package', 'src/platform/http/x.ts', `import pg from 'pg'`],
    ['a design that knows the platform', 'src/design/button/button.tsx', `import { x } from '#platform/text/dates.ts'`],
    ['a design that reads files', 'src/design/button/button.tsx', `import { readFileSync } from 'node:fs'`],
    ['an app that reaches past a door', 'src/app/rooms.ts', `import { x } from '#modules/people/people.module.ts'`],
    ['an app with examples', 'src/app/rooms.ts', `import { x } from '#design/button/button.examples.tsx'`],
    [
      'a test that reaches into another room',
      'src/modules/concerns/x.test.ts',
      `import { x } from '#modules/people/people.store.ts'`,
    ],
    ['a folder outside the house', 'src/shared/x.ts', ''],
  ]
  test.each(planted)('%s', (_, path, text) => {
    expect(breaches(path, text)).toHaveLength(1)
  })

  const sound: [what: string, path: string, text: string][] = [
    [
      'a page with the types of its form',
      'src/modules/concerns/close/close.page.tsx',
      `import type { Answers } from './close.form.ts'`,
    ],
    [
      'a view that knocks',
      'src/modules/concerns/concerns.view.ts',
      `import { isActive } from '#modules/people/index.ts'`,
    ],
    ['a test of its own room', 'src/modules/concerns/x.test.ts', `import { s } from './concerns.store.ts'`],
    ['an app that opens a door', 'src/app/rooms.ts', `import { people } from '#modules/people/index.ts'`],
  ]
  test.each(sound)('nothing wrong with %s', (_, path, text) => {
    expect(breaches(path, text)).toEqual([])
  })

  test('a circle of arrows', () => {
    expect(circleIn({ a: ['b'], b: ['c'], c: ['a'] })).toEqual(['a', 'b', 'c', 'a'])
    expect(circleIn({ a: ['b', 'c'], b: ['c'], c: [] })).toBeUndefined()
  })
})
