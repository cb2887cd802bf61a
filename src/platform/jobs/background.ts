/** Runs what nobody waits for while Kept serves: relaying, duties, sweeping. */
import { PgBoss } from 'pg-boss'
import type { Clock } from '#platform/clock/clock.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { DatabasePlace } from '#platform/database/places.ts'
import type { Log } from '#platform/logs/log.ts'
import { faultOf } from '#platform/logs/log.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import type { JudgingParts } from '#platform/promises/judge.ts'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import type { Desk } from '#platform/rooms/desk.ts'
import type { Duty, Errand, Timed } from '#platform/rooms/manifest.ts'
import type { Sheet } from '#platform/sheets/sheet.ts'
import { doDuties } from './do-duties.ts'
import { openErrands } from './errands.ts'
import { jobsSchema } from './install-jobs.ts'
import type { AnnouncedJob } from './relay.ts'
import { announcementQueue, relayOnce } from './relay.ts'
import { sweepOnce } from './sweep.ts'
import { doTimed } from './timed.ts'

export interface BackgroundParts {
  place: DatabasePlace
  entrances: Entrances
  duties: readonly Duty[]
  timed?: readonly Timed[]
  sheets?: readonly Sheet[]
  desk?: Desk
  errands?: readonly Errand[]
  catalogue: Catalogue
  clock: Clock
  log: Log
  meters?: NonNullable<JudgingParts['meters']>
}

export interface Background {
  /** At once when idle; running duties get ten seconds and are retried by the next start. */
  stop(): Promise<void>
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

export async function startBackground(parts: BackgroundParts): Promise<Background> {
  const { entrances, duties, clock, log } = parts
  let isStopping = false
  const queue = new PgBoss({
    ...(parts.place.serving as object),
    options: `-c role=${parts.place.names.jobs}`,
    schema: jobsSchema,
    migrate: false,
    createSchema: false,
    max: 2,
    reindex: false,
    monitorVacuum: false,
    schedule: false,
    application_name: 'kept jobs',
  })
  queue.on('error', (error) => log.warn(faultOf(error), 'the queue met a fault'))
  await queue.start()
  await queue.createQueue(announcementQueue, { retryLimit: 20, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 })
  await queue.work<AnnouncedJob>(announcementQueue, { pollingIntervalSeconds: 2 }, async (jobs) => {
    for (const job of jobs) await doDuties(entrances, duties, job.data, clock.now())
  })
  const relay = every(SECOND, log, 'relaying', async () => void (await relayOnce(entrances, queue, clock.now())))
  await declareRelease(parts, clock.now())
  const wake = every(SECOND, log, 'waking', async () => void (await wakeOnce(parts, clock.now(), () => isStopping)))
  const timed = every(
    MINUTE,
    log,
    'doing what is due',
    async () => void (await doTimed(parts, parts.timed ?? [], clock.now())),
  )
  const errands = openErrands(parts, parts.errands ?? [])
  const sending = every(2 * SECOND, log, 'running errands', async () => void (await errands.begin()))
  const sweep = every(HOUR, log, 'sweeping', () => sweepOnce(entrances, clock.now()))
  return {
    async stop() {
      isStopping = true
      await Promise.all([relay.stop(), wake.stop(), timed.stop(), sweep.stop(), sending.stop()])
      await Promise.race([errands.stop(), waitingAtMost(10 * SECOND)])
      // Its own graceful stop looks only every half second; this resolves as soon as the worker is idle.
      await Promise.race([queue.offWork(announcementQueue, { wait: true }), waitingAtMost(10 * SECOND)])
      await queue.stop({ graceful: false, close: true })
    },
  }
}

function waitingAtMost(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms).unref())
}

export interface Repeated {
  stop(): Promise<void>
}

/** Does it now and again after each pause; a failure is logged and the next time tries again. */
export function every(pauseMs: number, log: Log, what: string, does: () => Promise<void>): Repeated {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let underWay: Promise<void> = Promise.resolve()
  const turn = () => {
    underWay = does()
      .catch((error: unknown) => log.warn(faultOf(error), `${what} failed`))
      .then(() => {
        if (!stopped) timer = setTimeout(turn, pauseMs)
      })
  }
  turn()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
      await underWay
    },
  }
}
