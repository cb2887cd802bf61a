/** The first start: a kill, a full disk or a wrong folder never leaves a database that cannot be used. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import {
  anotherKept,
  aPlace,
  ask,
  endAll,
  isRoot,
  killAll,
  listMentioning,
  ownPrograms,
  runAs,
  started,
} from './embedded.examples.ts'

afterEach(endAll)

const inner = isRoot ? test : test.skip
const rootOnly = (name: string) => (isRoot ? name : `${name} (not run: only root can mount a small disk)`)

test('an empty folder becomes a database that speaks every language and notices damage', async ({ annotate }) => {
  const place = aPlace()
  const begun = performance.now()
  const first = await started(place)
  const ready = performance.now()
  expect(await ask(first, 'show data_checksums')).toEqual(['on'])
  expect(await ask(first, 'show server_encoding')).toEqual(['UTF8'])
  expect(
    await ask(first, "select concat(datlocprovider, datlocale) from pg_database where datname = 'postgres'"),
  ).toEqual(['bC.UTF-8'])
  expect(await ask(first, "select upper('ŵŷ')")).toEqual(['ŴŶ'])
  await annotate(`ready on an empty folder in ${Math.round(ready - begun)} ms`)
})

test('a second start finds what the first was told', async ({ annotate }) => {
  const place = aPlace()
  const first = await started(place)
  await ask(first, "create table promise as select 'kept' as word")
  const stopping = performance.now()
  await first.stop()
  const stopped = performance.now()
  const second = await started(place)
  await annotate(`idle stop ${Math.round(stopped - stopping)} ms, start ${Math.round(performance.now() - stopped)} ms`)
  expect(await ask(second, 'select word from promise')).toEqual(['kept'])
})

test.each([
  ['Kept alone', 200],
  ['Kept alone', 550],
  ['Kept alone', 850],
  ['everything', 350],
  ['everything', 700],
] as const)('a first start of which %s is killed after %i ms leaves a folder that starts', async (what, moment) => {
  const place = aPlace()
  const killed = anotherKept(place)
  await pause(moment)
  killAll(what === 'everything' ? listMentioning(place) : [killed.pid])
  await killed.ended
  const next = await started(place)
  expect(await ask(next, 'select 1')).toEqual([1])
  expect(readdirSync(place).filter((name) => name.includes('.init'))).toEqual([])
})

test('a power cut’s half-made folder beside the database is cleared away', async () => {
  const place = aPlace()
  mkdirSync(join(place, 'database.init-1234'))
  writeFileSync(join(place, 'database.init-1234', 'PG_VERSION'), '18')
  await started(place)
  expect(existsSync(join(place, 'database.init-1234'))).toBe(false)
})

test.each([
  ['17', /made by PostgreSQL 17, and this Kept runs PostgreSQL 18\. Run ".\/kept start" first/],
  ['19', /made by PostgreSQL 19, and this Kept runs PostgreSQL 18, which cannot read it: install the newer Kept/],
])('a database of version %s is refused with what to do', async (version, sentence) => {
  const place = aPlace()
  mkdirSync(join(place, 'database'))
  writeFileSync(join(place, 'database', 'PG_VERSION'), `${version}\n`)
  await expect(started(place)).rejects.toThrow(sentence)
})

test('a folder with something else in it is refused, and left alone', async () => {
  const place = aPlace()
  mkdirSync(join(place, 'database'))
  writeFileSync(join(place, 'database', 'accounts.ods'), 'not ours')
  await expect(started(place)).rejects.toThrow(/not Kept's database. Move it away/)
  expect(readdirSync(join(place, 'database'))).toEqual(['accounts.ods'])
})

test.skipIf(isRoot)(
  'a folder that cannot be written is refused with what to do (as root not run: root can write anywhere)',
  async () => {
    const place = aPlace()
    chmodSync(place, 0o500)
    await expect(started(place)).rejects.toThrow(/cannot write to .*Give the folder to the user who runs Kept/)
  },
)

inner(rootOnly('a full disk is told as such at the first start, and a later one with space succeeds'), async () => {
  const place = aPlace()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=711', 'tmpfs', place])
  try {
    await expect(started(place)).rejects.toThrow(/disk that holds .* is full/)
    execFileSync('mount', ['-o', 'remount,size=200m', place])
    const database = await started(place)
    await database.stop()
    spawnSync('dd', ['if=/dev/zero', `of=${join(place, 'filler')}`, 'bs=1M'])
    await expect(started(place)).rejects.toThrow(/disk that holds .* is full/)
  } finally {
    execFileSync('umount', ['-l', place])
  }
})

inner(
  `${isRoot ? '' : '(not run: only root can) '}files of another owner are given to the database’s user`,
  async () => {
    const place = aPlace()
    await (await started(place)).stop()
    execFileSync('chown', ['-R', 'root:root', join(place, 'database')])
    const again = await started(place)
    expect(await ask(again, 'select 1')).toEqual([1])
    expect(statSync(join(place, 'database', 'base')).uid).toBe(runAs?.uid)
  },
)

test('programs whose libraries are missing are told as such', async () => {
  const place = aPlace()
  const bare = join(place, 'bare', 'bin')
  execFileSync('mkdir', ['-p', bare])
  execFileSync('cp', ['-r', join(ownPrograms().bin, 'initdb'), join(ownPrograms().bin, 'postgres'), bare])
  const bin = { ...ownPrograms(), bin: bare }
  await expect(started(join(place, 'kept'), { bin })).rejects.toThrow(/library lib\S+ is missing. Run "npm ci" again/)
})
