/** Shows that what `npm run new` writes fits the house, and fails until somebody completes it. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { breachesIn } from '#tests/house/import-breaches.ts'
import type { SourceFile } from '#tests/house/read-source.ts'
import { home } from './generated.ts'

let copy: string

/** A copy of what the tool reads, so that the house itself stays as it is. */
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'kept-new-'))
  for (const path of ['package.json', 'tsconfig.json', 'tools', 'migrations', 'src', 'docs/decisions'])
    cpSync(join(home, path), join(copy, path), { recursive: true })
  symlinkSync(join(home, 'node_modules'), join(copy, 'node_modules'))
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

function begin(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/new.ts', ...words], {
    cwd: copy,
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}

const textOf = (path: string) => readFileSync(join(copy, path), 'utf8')

function filesIn(folder: string): SourceFile[] {
  return readdirSync(join(copy, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => ({ path: `${folder}/${path}`, text: textOf(`${folder}/${path}`) }))
}

describe('a new room with an act', () => {
  beforeAll(() => {
    expect(begin('room', 'orchards').status).toBe(0)
    expect(begin('act', 'orchards/plant-tree').status).toBe(0)
  })

  test('has the files of a room and of an act, each in its place', () => {
    const names = filesIn('src/modules/orchards')
      .map(({ path }) => path.replace('src/modules/orchards/', ''))
      .sort()
    expect(names).toEqual([
      'index.ts',
      'orchards.module.ts',
      'orchards.permissions.ts',
      'orchards.promises.test.ts',
      'orchards.promises.ts',
      'orchards.test.ts',
      'orchards.words.ts',
      'plant-tree/plant-tree.command.ts',
      'plant-tree/plant-tree.form.ts',
      'plant-tree/plant-tree.page.tsx',
      'plant-tree/plant-tree.routes.ts',
      'plant-tree/plant-tree.test.ts',
    ])
    expect(existsSync(join(copy, 'src/modules/orchards/README.md'))).toBe(true)
  })

  test('imports nothing it may not, and is in the list and the order of rooms', () => {
    expect(breachesIn(filesIn('src/modules/orchards'), { orchards: [] })).toEqual([])
    expect(textOf('src/app/rooms.ts')).toMatch(/import \{ orchardsRoom \}.*\n/)
    expect(textOf('src/app/rooms.ts')).toMatch(/= \[[^\]]*orchardsRoom,?\s*\]/)
    expect(textOf('src/app/room-order.ts')).toContain('  orchards: [],')
  })

  test('says of itself nothing yet, and has a test that fails', () => {
    const unwritten = filesIn('src/modules/orchards').filter(({ text }) => text.startsWith('/** … */'))
    expect(unwritten.length).toBeGreaterThan(5)
    expect(textOf('src/modules/orchards/plant-tree/plant-tree.test.ts')).toContain('expect.fail')
  })

  test('compiles as it is', { timeout: 120_000 }, () => {
    const { stdout } = spawnSync(join(home, 'node_modules/.bin/tsc'), ['--noEmit', '--incremental', 'false'], {
      cwd: copy,
      encoding: 'utf8',
    })
    expect(stdout.split('\n').filter((line) => line.includes('orchards'))).toEqual([])
  })

  test('is not written over', () => {
    expect(begin('room', 'orchards')).toEqual({ status: 1, said: 'There is a room orchards already.\n' })
    expect(begin('act', 'orchards/plant-tree').status).toBe(1)
  })
})

describe('a new migration', () => {
  test('stands last in the list, says that it has no reason yet, and refuses to run', () => {
    expect(begin('migration', 'people', 'create-orchard').status).toBe(0)
    const [added] = readdirSync(join(copy, 'migrations')).filter((name) => name.endsWith('-people-create-orchard.sql'))
    expect(textOf(`migrations/${added}`)).toMatch(/^-- Why: …\n/)
    expect(textOf(`migrations/${added}`)).toContain('raise exception')
    const list = textOf('migrations/index.ts')
    expect(list).toContain(`import createOrchard from './${added}?raw'`)
    expect(list.trim().split('\n').at(-2)).toBe(`  { name: '${added?.replace('.sql', '')}', sql: createOrchard },`)
  })

  test('that does in one room what another did in another has a name of its own', () => {
    begin('migration', 'security', 'create-people')
    expect(textOf('migrations/index.ts')).toMatch(/import createPeople2 from/)
  })
})

describe('a new decision', () => {
  test('has the next number and the five parts', () => {
    mkdirSync(join(copy, 'docs/decisions'), { recursive: true })
    expect(begin('decision', 'plant-apples').status).toBe(0)
    const [added = ''] = readdirSync(join(copy, 'docs/decisions')).filter((name) => name.endsWith('-plant-apples.md'))
    const numbers = readdirSync(join(copy, 'docs/decisions')).map((name) => Number(name.slice(0, 4)))
    expect(Number(added.slice(0, 4))).toBe(Math.max(...numbers))
    for (const part of ['# ', 'Date: ', 'Status: accepted', '## Context', '## Decision', '## Consequences'])
      expect(textOf(`docs/decisions/${added}`)).toContain(part)
  })
})

describe('what cannot begin', () => {
  test.each([
    [['room', 'Shared Things'], 1],
    [['act', 'nowhere/do-something'], 1],
    [['act', 'people'], 1],
    [['migration', 'people'], 1],
    [['decision', 'No!'], 1],
    [['utils'], 2],
    [[], 2],
  ])('%j is refused with what to write instead', (words, status) => {
    const refused = begin(...words)
    expect(refused.status).toBe(status)
    expect(refused.said).toMatch(/such as|Begin it first|is named by|npm run new/)
  })
})
