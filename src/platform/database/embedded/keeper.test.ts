/** The keeper: the server lives while Kept lives, comes back when it is killed, and stops cleanly when Kept is gone. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import {
  aMadePlace,
  anotherKept,
  ask,
  endAll,
  endMade,
  isGone,
  isRoot,
  killAll,
  listMentioning,
  readLog,
  started,
  until,
} from './embedded.examples.ts'
import { listHolders } from './holders.ts'
import type { EmbeddedDatabase } from './start-embedded.ts'

afterAll(endMade)
afterEach(endAll)

async function answersAgain(database: EmbeddedDatabase): Promise<void> {
  await until(() =>
    ask(database, 'select 1').then(
      () => true,
      () => false,
    ),
  )
}

test('a killed server comes back by itself with everything it was told', async () => {
  const database = await started(await aMadePlace())
  const first = database.pid
  let restarts = 0
  database.onRestarted(() => restarts++)
  await ask(database, "create table promise as select 'kept' as word")
  process.kill(first, 'SIGKILL')
  await until(() => database.pid !== first)
  await answersAgain(database)
  expect(await ask(database, 'select word from promise')).toEqual(['kept'])
  expect(restarts).toBe(1)
})

test('a server killed in the middle of long work comes back', async () => {
  const database = await started(await aMadePlace())
  const first = database.pid
  const long = expect(ask(database, 'select count(*) from generate_series(1, 1e12)')).rejects.toThrow()
  await until(
    async () => Number(await ask(database, "select count(*) from pg_stat_activity where query like '%1e12%'")) > 1,
  )
  process.kill(first, 'SIGKILL')
  await until(() => database.pid !== first)
  await answersAgain(database)
  await long
})

test('a server that is asked to stop by somebody else comes back too', async () => {
  const database = await started(await aMadePlace())
  const first = database.pid
  process.kill(first, 'SIGINT')
  await until(() => database.pid !== first)
  await answersAgain(database)
})

test('a server that keeps dying is given up with a sentence', async () => {
  const place = await aMadePlace()
  const database = await started(place)
  const given = new Promise<Error>((resolve) => database.onEnded(resolve))
  const killing = setInterval(() => {
    killAll(listHolders(join(place, 'database')).flatMap(({ pid, is }) => (is === 'server' ? [pid] : [])))
  }, 50)
  const why = await given
  clearInterval(killing)
  expect(why.message).toBe(
    `The database ended six times within a minute and was not started again. Its log, ${join(place, 'logs', 'database.log')}, says why.`,
  )
  expect(readLog(place)).toContain('kept: the database ended six times within a minute; it is not started again.')
  await database.stop()
  const next = await started(place)
  expect(await ask(next, 'select 1')).toEqual([1])
})

test('when Kept is killed the server stops cleanly', async () => {
  const place = await aMadePlace()
  const killed = anotherKept(place)
  const server = Number((await killed.says()).replace('ready ', ''))
  killed.child.kill('SIGKILL')
  await until(() => isGone(server) && listHolders(join(place, 'database')).length === 0)
  expect(readLog(place).trimEnd()).toMatch(/database system is shut down$/)
})

test('when Kept is killed the server stops although somebody is still connected', async () => {
  const place = await aMadePlace()
  const killed = anotherKept(place)
  const server = Number((await killed.says()).replace('ready ', ''))
  const sleeping = expect(
    ask({ socketFolder: join(place, 'socket'), port: 5432 }, 'select pg_sleep(600)'),
  ).rejects.toThrow()
  killed.child.kill('SIGKILL')
  await sleeping
  await until(() => isGone(server))
  expect(readLog(place).trimEnd()).toMatch(/database system is shut down$/)
})

test('Ctrl-C, a hang-up and a polite end reach Kept, not the server', async () => {
  const place = await aMadePlace()
  const kept = anotherKept(place)
  const server = Number((await kept.says()).replace('ready ', ''))
  const keepers = listMentioning(join(place, 'database.access', 'keeper.sh'))
  expect(keepers.length).toBeGreaterThan(0)
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) for (const pid of keepers) process.kill(pid, name)
  const group = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[2]
  expect(group(server)).not.toBe(group(kept.pid))
  expect(await ask({ socketFolder: join(place, 'socket'), port: 5432 }, 'select 1')).toEqual([1])
  kept.child.stdin?.write('stop\n')
  expect(await kept.says()).toBe('stopped')
  expect(isGone(server)).toBe(true)
})

test.skipIf(!isRoot)(
  `${isRoot ? '' : '(not run: only root has privileges to give up) '}a Kept that gave up its privileges can still stop the server`,
  async () => {
    const place = await aMadePlace()
    const kept = anotherKept(place, { KEPT_TRIAL_DROP_TO: '65534' })
    const server = Number((await kept.says()).replace('ready ', ''))
    expect(readFileSync(`/proc/${kept.pid}/status`, 'utf8')).toMatch(/^Uid:\t65534\t65534/m)
    kept.child.stdin?.write('stop\n')
    expect(await kept.says()).toBe('stopped')
    expect(isGone(server)).toBe(true)
    expect(readLog(place).trimEnd()).toMatch(/database system is shut down$/)
  },
)

test('Kept is told when the keeper itself is killed', async () => {
  const place = await aMadePlace()
  const database = await started(place)
  const told = new Promise<Error>((resolve) => database.onEnded(resolve))
  killAll(listMentioning(join(place, 'database.access', 'keeper.sh')))
  expect((await told).message).toMatch(/watches over the database was ended from outside/)
})

test('a stop while the server is still starting again leaves nothing running', async () => {
  const place = await aMadePlace()
  const database = await started(place)
  process.kill(database.pid, 'SIGKILL')
  await database.stop()
  await until(() => listMentioning(place).length === 0 && listHolders(join(place, 'database')).length === 0)
})

test('a stop in the middle of a repair comes to an end, and loses nothing', async () => {
  const place = await aMadePlace()
  for (const round of [1, 2, 3]) {
    const database = await started(place)
    await ask(database, `create table promise_${round} as select 'kept' as word`)
    const crash = ask(database, 'select pg_backend_pid(), pg_sleep(600)')
    const lost = expect(crash).rejects.toThrow()
    const findSleeper = () => ask(database, "select pid from pg_stat_activity where wait_event = 'PgSleep'")
    let sleepers = await findSleeper()
    while (sleepers.length === 0) sleepers = await findSleeper()
    process.kill(Number(sleepers[0]), 'SIGKILL')
    await lost
    await database.stop()
  }
  const tables = "select count(*)::int from pg_tables where tablename like 'promise%'"
  expect(await ask(await started(place), tables)).toEqual([3])
})
