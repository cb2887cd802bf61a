/** One trial of the engine: a world that lives through whatever happens, or whose processes are killed; what is wrong with it afterwards. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Entrances } from '#platform/database/house.ts'
import { declareRelease } from '#platform/promises/wake.ts'
import type { Look } from './promise-accounts.ts'
import { differencesFromFresh, differencesInThePast, faultsOfHistory, keepDiary } from './promise-accounts.ts'
import type { ChildOrders } from './promise-child.ts'
import type { Chance, World } from './promise-world.ts'
import { happen, makeWorld, oneOf, openWithTheOther, settleWorld } from './promise-world.ts'
import type { TestServer } from './test-server.ts'

export interface Ground {
  entrances: Entrances
  server: TestServer
  database: string
  look: Look
}

export interface Outcome {
  happenings: number
  /** Entries of history that were held against the plain statement. */
  entries: number
  faults: string[]
}

/** The diary is written after everything that happens; some moments are then asked for again. */
export async function tryWorld(
  { entrances, look }: Ground,
  organisations: number,
  happenings: number,
  chance: Chance,
): Promise<Outcome> {
  const world = await makeWorld(entrances, organisations, chance)
  const diary = keepDiary(look, world)
  const moments: Date[] = []
  for (let turn = 0; turn < happenings; turn += 1) {
    await happen(world)
    await diary.write()
    if (turn % 12 === 0) moments.push(world.now)
  }
  const endings = [() => settleWorld(world), () => openWithTheOther(world), () => settleWorld(world)]
  // Last of all nothing is written, and only time passes.
  for (const ending of [...endings, () => settleWorld(world, 420)]) {
    await ending()
    await diary.write()
  }
  const faults = [...(await faultsWhenSettled(look, world)), ...(await differencesInThePast(world, diary, moments))]
  return { happenings, entries: await countEntries(look, world), faults }
}

/** Two processes, of one release or of two, act and judge until each is killed. */
export async function tryKilling(
  { entrances, server, database, look }: Ground,
  organisations: number,
  chance: Chance,
  name: string,
): Promise<Outcome> {
  const world = await makeWorld(entrances, organisations, chance)
  const killings = ['one', 'other'].map((which) =>
    killOne(
      {
        server,
        database,
        organisations: world.organisations,
        release: oneOf(chance, ['old', 'new']),
        name: `${name} ${which}`,
        now: world.now.getTime(),
      },
      chance(50, 900),
    ),
  )
  await Promise.all(killings)
  await untilAlone(look)
  world.newest = oneOf(chance, ['old', 'new'])
  for (const parts of world[world.newest]) await declareRelease(parts, world.now)
  // Its clock may be behind theirs, as after a clock was put back.
  await settleWorld(world, chance(0, 1) < 0.5 ? 6 : 60_000)
  const entries = await countEntries(look, world)
  return { happenings: entries, entries, faults: await faultsWhenSettled(look, world) }
}

async function killOne(orders: ChildOrders, afterMs: number): Promise<void> {
  const [loader, program] = ['load-pages-first.ts', 'promise-child.ts'].map((name) => join(import.meta.dirname, name))
  const child = spawn(process.execPath, ['--import', `${loader}`, `${program}`, JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: join(import.meta.dirname, '../..'),
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  await Promise.race([new Promise((on) => child.stdout.once('data', on)), ended])
  await Promise.race([pause(afterMs), ended])
  if (child.exitCode !== null) throw new Error(`The process ended by itself: ${said}`)
  child.kill('SIGKILL')
  await ended
}

/** PostgreSQL ends what a killed process left open a moment later. */
async function untilAlone(look: Look): Promise<void> {
  const busy = `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
    and (state <> 'idle' or xact_start is not null)`
  for (let turn = 0; turn < 500 && (await look(busy)).length > 0; turn += 1) await pause(10)
}

async function faultsWhenSettled(look: Look, world: World): Promise<string[]> {
  const marks = await look('select 1 from promises.mark where organisation_id = any($1)', [[...world.organisations]])
  return [
    ...(await differencesFromFresh(look, world)),
    ...(await faultsOfHistory(look, world)),
    ...(marks.length > 0 ? ['Marks are left where all was looked at.'] : []),
  ]
}

async function countEntries(look: Look, world: World): Promise<number> {
  const ids = [[...world.organisations]]
  const [row] = await look<{ many: number }>(
    'select count(*)::int as many from promises.history where organisation_id = any($1)',
    ids,
  )
  return row?.many ?? 0
}
