/** What a Kept that died may leave behind, and two Kepts on one folder. */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import {
  aMadePlace,
  anotherKept,
  ask,
  endAll,
  endMade,
  isGone,
  killAll,
  listMentioning,
  readLog,
  runAs,
  started,
} from './embedded.examples.ts'
import { lockFolder } from './folder-lock.ts'
import { clearLeftovers, listHolders } from './holders.ts'

const children: ChildProcess[] = []
afterAll(endMade)
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  await endAll()
})

/** A process of the database's own user that has nothing to do with a database. */
function aStranger(command: string[], cwd = '/'): number {
  const child = spawn(command[0] ?? '', command.slice(1), { ...runAs, cwd, stdio: 'ignore' })
  children.push(child)
  return child.pid ?? 0
}

async function withStalePid(pid: (place: string) => number | Promise<number>): Promise<string> {
  const place = await aMadePlace()
  const first = await started(place)
  const file = join(place, 'database', 'postmaster.pid')
  const written = readFileSync(file, 'utf8')
  await first.stop()
  const stale = written.replace(/^\d+/, String(await pid(place)))
  writeFileSync(file, stale, { mode: 0o644 })
  writeFileSync(join(first.socketFolder, '.s.PGSQL.5432.lock'), stale, { mode: 0o644 })
  return place
}

test('a pid file of a server long dead does not stop a start', async () => {
  const place = await withStalePid(() => 4_194_303)
  expect(await ask(await started(place), 'select 1')).toEqual([1])
})

test('a pid file whose number now belongs to another program does not stop a start, nor is that program touched', async () => {
  let stranger = 0
  const place = await withStalePid(() => (stranger = aStranger(['sleep', '600'])))
  expect(await ask(await started(place), 'select 1')).toEqual([1])
  expect(isGone(stranger)).toBe(false)
})

test('a pid file of a killed server that nobody has reaped does not stop a start', async () => {
  const place = await withStalePid(async () => {
    const parent = aStranger(['sh', '-c', 'sleep 0 & exec sleep 600'])
    const listChildren = () => readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8').trim()
    while (listChildren() === '' || !isGone(Number(listChildren())))
      await new Promise((resolve) => setTimeout(resolve, 10))
    return Number(listChildren())
  })
  expect(await ask(await started(place), 'select 1')).toEqual([1])
})

test('somebody who merely stands in the database’s folder is not taken for a server', async () => {
  const place = await aMadePlace()
  await (await started(place)).stop()
  const stranger = aStranger(['sleep', '600'], join(place, 'database'))
  expect(listHolders(join(place, 'database'))).toEqual([])
  expect(await ask(await started(place), 'select 1')).toEqual([1])
  expect(isGone(stranger)).toBe(false)
})

test('a server orphaned by the death of both Kept and its keeper is stopped cleanly, and nothing is lost', async () => {
  const place = await aMadePlace()
  const { orphan } = await anOrphan(place)
  const next = await started(place)
  expect(isGone(orphan)).toBe(true)
  expect(readLog(place)).toContain(`[${orphan}] LOG:  database system is shut down`)
  expect(await ask(next, 'select word from promise')).toEqual(['kept'])
})

test('an orphaned server is found even when its pid file was deleted', async () => {
  const place = await aMadePlace()
  const { orphan } = await anOrphan(place)
  rmSync(join(place, 'database', 'postmaster.pid'))
  const next = await started(place)
  expect(isGone(orphan)).toBe(true)
  expect(await ask(next, 'select word from promise')).toEqual(['kept'])
})

test('children of a killed server are ended before the next one starts', async () => {
  const place = await aMadePlace()
  const { orphan } = await anOrphan(place)
  const busy = ask({ socketFolder: join(place, 'socket'), port: 5432 }, 'select count(*) from generate_series(1, 1e12)')
  const lost = expect(busy).rejects.toThrow()
  process.kill(orphan, 'SIGKILL')
  await clearLeftovers(join(place, 'database'))
  expect(listHolders(join(place, 'database'))).toEqual([])
  await lost
  expect(await ask(await started(place), 'select word from promise')).toEqual(['kept'])
})

/** Kept is killed first, then its keeper before it can act: only the server lives. */
async function anOrphan(place: string): Promise<{ orphan: number }> {
  const killed = anotherKept(place)
  const orphan = Number((await killed.says()).replace('ready ', ''))
  await ask({ socketFolder: join(place, 'socket'), port: 5432 }, "create table promise as select 'kept' as word")
  killAll([...listMentioning(join(place, 'database.access', 'keeper.sh')), killed.pid])
  await killed.ended
  expect(isGone(orphan)).toBe(false)
  return { orphan }
}

test('a second Kept on the same folder is refused while the first runs undisturbed', async () => {
  const place = await aMadePlace()
  const first = await started(place)
  expect(await anotherKept(place).says()).toBe(
    `refused Kept is already running on ${place}. Stop it first (Ctrl-C where it runs), or choose another folder with KEPT_DATA.`,
  )
  await expect(started(place)).rejects.toThrow(/already running/)
  expect(await ask(first, 'select 1')).toEqual([1])
})

test('of two Kepts that start on one folder at the same moment exactly one wins', async () => {
  const place = await aMadePlace()
  const rivals = [anotherKept(place), anotherKept(place), anotherKept(place)]
  const words = await Promise.all(rivals.map(async (rival) => (await rival.says()).split(' ')[0]))
  expect(words.toSorted()).toEqual(['ready', 'refused', 'refused'])
})

test('the lock of a killed Kept is no hindrance', async () => {
  const place = await aMadePlace()
  const killed = anotherKept(place)
  expect(await killed.says()).toMatch(/^ready/)
  expect(() => lockFolder(place)).toThrow(/already running/)
  killed.child.kill('SIGKILL')
  await killed.ended
  lockFolder(place).release()
})

test('a lock given by the caller is used, and stays the caller’s', async () => {
  const place = await aMadePlace()
  const lock = lockFolder(place)
  const database = await started(place, { lock })
  await database.stop()
  expect(() => lockFolder(place)).toThrow(/already running/)
  lock.release()
  lockFolder(place).release()
})
