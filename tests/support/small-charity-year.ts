/** Lives through the small charity's year day by day, and counts what This week asked of each person and what it cost them. */
import { holidayOf, ourSuggestion } from '#modules/calendar/index.ts'
import { mondayOf, mostAWeek } from '#modules/reviews/index.ts'
import { doDuties } from '#platform/jobs/do-duties.ts'
import type { AnnouncedJob } from '#platform/jobs/relay.ts'
import { relayOnce } from '#platform/jobs/relay.ts'
import { doTimed } from '#platform/jobs/timed.ts'
import { declareRelease, wakeOnce } from '#platform/promises/wake.ts'
import { daysAfter } from '#platform/text/dates.ts'
import type { SmallCharity, Visitor } from './small-charity.ts'
import { backUp, firstDay, lastDay, openSmallCharity, visitors } from './small-charity.ts'
import { deeds, tasksOn } from './small-charity-deeds.ts'
import type { Event } from './small-charity-events.ts'
import { events, setUpPublishing, setUpThings } from './small-charity-events.ts'
import type { Evening, Task } from './small-charity-forms.ts'
import type { Done } from './small-charity-minutes.ts'
import { addDone, minutesOf } from './small-charity-minutes.ts'
import type { TestApp } from './test-app.ts'

export interface Visit {
  readonly who: Visitor
  readonly on: string
  readonly inHoliday: boolean
  /** Every task that This week showed, in the order in which they came. */
  readonly tasks: readonly string[]
  /** As many stood there at once as at the fullest. */
  readonly atOnce: number
  readonly done: Done
  readonly minutes: number
  /** Somebody would have to think about a concern, or a child's safety hung on it: told apart. */
  readonly pressing: number
}

export interface Week {
  readonly monday: string
  readonly inHoliday: boolean
  readonly visits: readonly Visit[]
  readonly events: readonly string[]
}

/** Coordinators come on Tuesday; whoever else Kept writes to comes on Wednesday. */
const eveningOf = (who: Visitor) => (who === 'amira' ? 2 : 3)
/** Whatever cannot wait: shown in holidays too, and counted apart. */
const pressing = new Set(['/images/takedown', '/concerns/plan', 'child in care'])

export async function liveTheYear(until = lastDay, seen?: (charity: SmallCharity, day: string) => Promise<void>) {
  const charity = await openSmallCharity()
  const { app } = charity
  try {
    await setUpThings(charity)
    await setUpPublishing(charity)
    await declareRelease(app.parts, app.now())
    const days: Visit[] = []
    for (let day = firstDay; day <= until; day = daysAfter(day, 1)) days.push(...(await liveADay(charity, day, seen)))
    return { weeks: weeksOf(days), logged: app.logged.filter((line) => /"level":(?:50|60)/.test(line)) }
  } finally {
    await app.close()
  }
}

async function liveADay(
  charity: SmallCharity,
  day: string,
  seen?: (charity: SmallCharity, day: string) => Promise<void>,
): Promise<Visit[]> {
  const { app } = charity
  const wake = async () => {
    await deliver(app)
    while ((await wakeOnce(app.parts, app.now())) > 0);
  }
  app.setNow(new Date(`${day}T06:00:00Z`))
  const here = events.filter(({ on }) => on === day)
  for (const event of here) if (!event.who) await event.happens(charity)
  await wake()
  await doTimed(
    app.parts,
    app.parts.rooms.flatMap(({ timed }) => timed ?? []),
    app.now(),
  )
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const visits: Visit[] = []
  if (visitors.some((who) => eveningOf(who) === weekday)) await backUp(charity)
  for (const who of visitors) {
    if (eveningOf(who) !== weekday || isAway(who, day)) continue
    app.setNow(new Date(`${day}T19:00:00Z`))
    visits.push(await visit(charity, who, day, who === 'amira' ? eventsSince(day) : []))
    await seen?.(charity, day)
    await wake()
  }
  return visits
}

/** What rooms do by themselves when another did something: as the running Kept delivers it. */
async function deliver({ parts, database, now }: TestApp): Promise<void> {
  const duties = parts.rooms.flatMap((room) => room.duties ?? [])
  const insert = async (_queue: string, jobs: { data?: object }[]) => {
    for (const { data } of jobs) await doDuties(database.entrances, duties, data as AnnouncedJob, now())
    return null
  }
  while ((await relayOnce(database.entrances, { insert }, now())) > 0);
}

const eventsSince = (day: string) => events.filter(({ on }) => daysAfter(day, -7) < on && on <= day)
const isAway = (who: Visitor, day: string) =>
  (who === 'tom' && '2026-12-01' <= day && day <= '2026-12-14') || (who === 'leaver' && day > '2027-03-01')

/** Does everything that This week shows until it shows nothing more. Throws where a task stays though it was done. */
async function visit(charity: SmallCharity, who: Visitor, day: string, since: readonly Event[]): Promise<Visit> {
  const evening: Evening = { charity, who, browser: await charity.signIn(who), today: day }
  const [done, apart]: [Done, Done] = [{}, {}]
  for (const event of since) {
    addDone(done, event.done ?? {})
    if (event.who) await event.happens(charity, evening)
  }
  await deliver(charity.app)
  const tasks: Task[] = []
  let atOnce = 0
  for (let waiting = await open(evening); waiting.length > 0; waiting = await open(evening)) {
    atOnce = Math.max(atOnce, waiting.length)
    const again = waiting.find(({ key }) => tasks.some((one) => one.key === key))
    if (again) throw new Error(`${who} did "${again.title}" on ${day}, and it is asked again.`)
    for (const task of waiting) {
      const to = pressing.has(task.key) ? apart : done
      addDone(to, { page: 1 })
      addDone(to, await doTask(evening, task))
    }
    tasks.push(...waiting)
  }
  const inHoliday = holidayOf(ourSuggestion, day) !== undefined
  const isAsked = tasks.some(({ key }) => !pressing.has(key))
  if (isAsked) addDone(done, { evening: 1 })
  else if (who === 'amira' && !inHoliday) addDone(done, { signIn: 1 })
  if (apart.page) addDone(apart, isAsked ? {} : { evening: 1 })
  const own = day <= '2026-09-02' && who !== 'amira' ? { ownCode: 1 } : {}
  addDone(done, own)
  return {
    ...{ who, on: day, inHoliday, tasks: tasks.map(({ title }) => title), atOnce, done },
    ...{ minutes: minutesOf(done), pressing: minutesOf(apart) },
  }
}

async function open(evening: Evening): Promise<Task[]> {
  const page = await evening.browser.get('/this-week')
  if (page.status !== 200)
    throw new Error(`This week was answered with ${page.status}: ${evening.charity.app.logged.at(-1)}`)
  const tasks = tasksOn(page)
  const keys = new Set(tasks.map(({ key }) => key))
  if (keys.size < tasks.length)
    throw new Error(`${evening.who} is asked twice for one cause on ${evening.today}: ${tasks.map(({ key }) => key)}.`)
  if (tasks.length > mostAWeek) throw new Error(`${evening.who} is shown ${tasks.length} things at once.`)
  return tasks
}

async function doTask(evening: Evening, task: Task): Promise<Done> {
  const deed = deeds.find(([path]) => path.test(task.href))?.[1]
  if (!deed) throw new Error(`Nobody knows how to do "${task.title}" (${task.href}) on ${evening.today}.`)
  return deed(evening, task)
}

function weeksOf(visits: readonly Visit[]): Week[] {
  return [...Map.groupBy(visits, ({ on }) => mondayOf(on))].map(([monday, all]) => ({
    monday,
    inHoliday: all.some(({ inHoliday }) => inHoliday),
    visits: all,
    events: events.filter(({ on, says }) => says !== '' && mondayOf(on) === monday).map(({ says }) => says),
  }))
}
