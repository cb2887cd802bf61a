/** Organisations to which everything happens that could make a stored verdict untrue: acts, failures, clocks, releases, two processes at once. */
import { sql } from 'kysely'
import { anOrganisation, aPerson } from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances, Work } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { makeLog } from '#platform/logs/log.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import type { JudgingParts } from '#platform/promises/judge.ts'
import { bringUpToDate } from '#platform/promises/judge.ts'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'
import type { Faults } from './promise-stand-ins.ts'
import { newPromises, oldPromises } from './promise-stand-ins.ts'

export type Chance = (least: number, most: number) => number

export interface World {
  readonly entrances: Entrances
  readonly organisations: readonly OrganisationId[]
  readonly faults: Faults
  /** Two processes of each release. */
  readonly old: readonly JudgingParts[]
  readonly new: readonly JudgingParts[]
  /** The release that was declared last. */
  newest: 'old' | 'new'
  now: Date
  chance: Chance
}

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const quiet = makeLog({ write: () => {} })

export async function makeWorld(entrances: Entrances, count: number, chance: Chance): Promise<World> {
  const now = new Date('2026-11-20T09:00:00Z')
  const organisations = Array.from({ length: count }, () => newId<'Organisation'>())
  for (const organisation of organisations)
    await within(entrances, organisation, now, (work) =>
      anOrganisation(work)
        .called('Wren Lane Band')
        .then(() => {}),
    )
  const faults: Faults = new Map()
  const processes = (promises: typeof oldPromises): JudgingParts[] =>
    [1, 2].map(() => ({
      entrances,
      catalogue: makeCatalogue(promises(faults)),
      log: quiet,
      // Its clocks leap: what is told of a time in which nobody looked has a test of its own.
      unwatchedAfterMs: Number.POSITIVE_INFINITY,
    }))
  const [old, newer] = [processes(oldPromises), processes(newPromises)]
  const world: World = { entrances, organisations, faults, old, new: newer, newest: 'old', now, chance }
  await declare(world, 'old')
  return world
}

export function within(
  entrances: Entrances,
  organisation: OrganisationId,
  now: Date,
  act: (work: Work) => Promise<void>,
): Promise<void> {
  return entrances.at({ requestId: 'world' }, now).inOrganisation(keptItself(organisation), act)
}

async function declare(world: World, which: 'old' | 'new'): Promise<void> {
  world.newest = which
  for (const parts of world[which]) await declareRelease(parts, world.now)
}

const whole = (chance: Chance, least: number, most: number) => Math.floor(chance(least, most + 1))
export function oneOf<T>(chance: Chance, list: readonly T[]): T {
  const one = list[whole(chance, 0, list.length - 1)]
  if (one === undefined) throw new Error('There is none to choose.')
  return one
}

const works = ['', 'late', 'gone', 'hidden', 'hidden late'] as const

/** One thing that somebody does; what it writes is as various as what the promises read. */
export async function actOn(work: Work, chance: Chance): Promise<void> {
  const today = dayOf(work.now)
  switch (whole(chance, 0, 4)) {
    case 0:
      await aPerson(work)
        .called(`Person ${whole(chance, 1, 999)}`, null, oneOf(chance, works))
        .without()
      return
    case 1: {
      const from = daysAfter(today, whole(chance, -2, 3))
      const until = chance(0, 1) < 0.7 ? daysAfter(from, whole(chance, 0, 4)) : null
      await aPerson(work).called('Somebody Seated').appointed(['trustee'], from, until)
      return
    }
    case 2:
    case 3:
      await sql`update people.person set work = ${oneOf(chance, works)} where organisation_id = ${work.organisation}
        and id = (select id from people.person where organisation_id = ${work.organisation}
          order by md5(id::text || ${String(whole(chance, 0, 99))}) limit 1)`.execute(work.db)
      return
    default:
      await sql`update identity.organisation set name = ${`Band ${whole(chance, 1, 99)}`}
        where organisation_id = ${work.organisation}`.execute(work.db)
  }
}

const aProcess = (world: World) => oneOf(world.chance, [...world.old, ...world.new])

async function act(world: World, organisation = oneOf(world.chance, world.organisations)): Promise<void> {
  await within(world.entrances, organisation, world.now, (work) => actOn(work, world.chance))
}

async function actInVain(world: World): Promise<void> {
  const organisation = oneOf(world.chance, world.organisations)
  const inVain = within(world.entrances, organisation, world.now, async (work) => {
    await actOn(work, world.chance)
    if (world.chance(0, 1) < 0.5) await sql`select 1 / 0`.execute(work.db)
    throw new Error('in vain')
  })
  await inVain.catch(() => {})
}

async function open(world: World): Promise<void> {
  const organisation = oneOf(world.chance, world.organisations)
  await bringUpToDate(aProcess(world), organisation, world.now, whole(world.chance, 0, 50))
}

async function wake(world: World): Promise<void> {
  await Promise.all([...world.old, ...world.new].map((parts) => wakeOnce(parts, world.now)))
}

async function together(world: World): Promise<void> {
  const organisation = oneOf(world.chance, world.organisations)
  const judging = [wakeOnce(aProcess(world), world.now), bringUpToDate(aProcess(world), organisation, world.now, 20)]
  await Promise.all([act(world, organisation), act(world, organisation), act(world, organisation), ...judging])
}

function fail(world: World): void {
  const organisation = oneOf(world.chance, world.organisations)
  if (!world.faults.delete(organisation))
    world.faults.set(organisation, oneOf(world.chance, ['throws', 'fails in the database']))
}

/** In steps of minutes: a process that is a little behind another is another matter, and has its own test. */
function turnClock(world: World, by: number): void {
  world.now = new Date(world.now.getTime() + by)
}

/** The next thing that happens. */
export async function happen(world: World): Promise<string> {
  const { chance } = world
  const happenings: [what: string, often: number, does: () => Promise<void> | void][] = [
    ['an act', 8, () => act(world)],
    ['an act in vain', 3, () => actInVain(world)],
    ['a board is opened', 5, () => open(world)],
    ['waking', 4, () => wake(world)],
    ['acts and judging together', 4, () => together(world)],
    ['minutes pass', 4, () => turnClock(world, whole(chance, 2, 300) * MINUTE)],
    ['days pass', 2, () => turnClock(world, whole(chance, 1, 4) * DAY)],
    ['the clock is put back', 1, () => turnClock(world, -whole(chance, 2, 4_000) * MINUTE)],
    ['evidence fails or heals', 2, () => fail(world)],
    ['a release', 1, () => declare(world, oneOf(chance, ['old', 'new']))],
  ]
  const line = happenings.flatMap((one) => Array.from({ length: one[1] }, () => one))
  const [what, , does] = oneOf(chance, line)
  await does()
  return what
}

/** When all was quiet, boards are opened in processes of the release that is going, after an act or with none. */
export async function openWithTheOther(world: World): Promise<void> {
  const [other] = world[world.newest === 'old' ? 'new' : 'old']
  for (const organisation of world.organisations) {
    if (other) await bringUpToDate(other, organisation, world.now)
    if (!other || world.chance(0, 1) < 0.5) continue
    await act(world, organisation)
    await bringUpToDate(other, organisation, world.now)
  }
}

/** Nothing happens any more: whoever is to judge has judged. */
export async function settleWorld(world: World, minutes = 6): Promise<void> {
  world.faults.clear()
  turnClock(world, minutes * MINUTE)
  const processes = [...world.old, ...world.new]
  for (let turn = 0; turn < 500; turn += 1) {
    const looked = await Promise.all(processes.map((parts) => wakeOnce(parts, world.now)))
    if (looked.every((count) => count === 0)) return
  }
  throw new Error('Waking never ends.')
}
