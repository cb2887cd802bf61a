/** What rooms to come will keep, stood in by one table of things that fall due: what they promise, when they remind, what doing one costs. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Evidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { KeptPromise, Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayInWords, dayOf, daysAfter } from '#platform/text/dates.ts'

/** `silent`: a family that gave no answer after three asks, with what is done meanwhile written down. */
export interface ThingTable {
  organisation_id: string
  id: string
  kind: string
  name: string
  due_on: string | null
  asks: number
  state: 'open' | 'settled' | 'silent' | 'ended'
}
export interface ThingTables {
  'stand_in.thing': ThingTable
}

export interface Kind {
  /** `room.promise`. */
  readonly promise: string
  readonly says: string
  /** What several of them are called. */
  readonly of: string
  readonly title: string
  readonly why: string
  readonly for: 'coordinator' | 'lead'
  /** So many days before its day it is asked for. */
  readonly soonDays: number
  /** Done, it falls due again so many days later, or on the next of these days; never, where left out. */
  readonly every?: number | readonly string[]
  readonly cannotWait?: true
  /** Kept asks families by itself, three times, and only then somebody is asked what is done meanwhile. */
  readonly asksFamilies?: true
  /** The same cause, asked for and done together with it: a family that says nothing is one task. */
  readonly with?: 'family'
}

/** Two weeks before each half of a term ends. */
export const halfTerms = [
  '2026-10-16',
  '2026-12-11',
  '2027-02-05',
  '2027-03-12',
  '2027-05-21',
  '2027-07-09',
  '2027-10-15',
]
export const betweenAsks = 14
export const mostAsks = 3

export const kinds = {
  family: {
    promise: 'agreements.families-answered',
    says: 'Each family was asked for its answer to the online agreement, three times at most.',
    of: 'families asked for their agreement',
    title: 'No answer after three asks',
    why: 'Write down what is done meanwhile. It is never a yes, and never a reason to leave a child out.',
    for: 'coordinator',
    soonDays: 0,
    asksFamilies: true,
  },
  photo: {
    promise: 'images.families-answered',
    says: 'Each family was asked about pictures, three times at most.',
    of: 'families asked about pictures',
    title: 'No answer about pictures after three asks',
    why: 'No picture is shown without a yes. Write down what is done meanwhile.',
    for: 'coordinator',
    soonDays: 0,
    asksFamilies: true,
    with: 'family',
  },
  takedown: {
    promise: 'images.taken-down',
    says: 'A picture whose permission was withdrawn is taken down within two days.',
    of: 'pictures to be taken down',
    title: 'Take a picture down',
    why: 'A family has said no.',
    for: 'coordinator',
    soonDays: 2,
    cannotWait: true,
  },
  code: {
    promise: 'agreements.code-signed',
    says: 'Every adult has signed the code of conduct within the year.',
    of: 'adults who sign the code',
    title: 'Ask again for the code of conduct',
    why: 'Some have not signed though Kept asked them.',
    for: 'coordinator',
    soonDays: 0,
    every: 365,
  },
  training: {
    promise: 'training.in-date',
    says: 'Every adult is trained in what the policy names, and the training is in date.',
    of: 'trainings of adults',
    title: 'Training runs out',
    why: 'Write down when the next one was, or is.',
    for: 'coordinator',
    soonDays: 28,
    every: 730,
  },
  app: {
    promise: 'technology.apps-assessed',
    says: 'Every app in use was assessed within the year.',
    of: 'apps in use',
    title: 'Look at an app again',
    why: 'Its assessment is a year old.',
    for: 'coordinator',
    soonDays: 28,
    every: 365,
  },
  newapp: {
    promise: 'technology.new-apps-assessed',
    says: 'A new app is assessed before it is used.',
    of: 'new apps',
    title: 'Assess a new app',
    why: 'Somebody asked whether it may be used.',
    for: 'coordinator',
    soonDays: 28,
  },
  group: {
    promise: 'channels.group-reviewed',
    says: 'Who is in each group was looked at in this half of the term.',
    of: 'groups',
    title: 'Who is in these groups?',
    why: 'Leavers and aged-out members are removed each half term.',
    for: 'coordinator',
    soonDays: 14,
    every: halfTerms,
  },
  device: {
    promise: 'equipment.checked',
    says: 'Each device was checked within the year.',
    of: 'devices',
    title: 'Check devices',
    why: 'Is it here, locked and up to date?',
    for: 'coordinator',
    soonDays: 28,
    every: 365,
  },
  security: {
    promise: 'protection.reviewed',
    says: 'Each part of the security review was done within the year.',
    of: 'parts of the security review',
    title: 'A part of the security review',
    why: 'A quarter of it at a time.',
    for: 'coordinator',
    soonDays: 28,
    every: 365,
  },
  plan: {
    promise: 'concerns.plan-reviewed',
    says: 'Each plan is reviewed by its day.',
    of: 'plans',
    title: 'Review a plan',
    why: 'Is it still right for the person it helps?',
    for: 'lead',
    soonDays: 7,
    every: 42,
    cannotWait: true,
  },
} as const satisfies Readonly<Record<string, Kind>>
export type KindName = keyof typeof kinds
export const kindNames = Object.keys(kinds) as KindName[]

/** Lists whose total nobody knows, with the promise that is counted over each. */
export const standInLists = {
  'channels.group-reviewed': ['channels.groups', '019aa100-0000-7000-8000-0000000000a1', 'the list of groups'],
  'technology.apps-assessed': ['technology.in-use', '019aa100-0000-7000-8000-0000000000a2', 'the list of apps in use'],
  'images.taken-down': ['images.published', '019aa100-0000-7000-8000-0000000000a3', 'the list of pictures shown'],
  'equipment.checked': ['equipment.devices', '019aa100-0000-7000-8000-0000000000a4', 'the list of devices'],
} as const

export const readsThings = ['stand_in.thing']

export function listThings({ db, organisation }: Pick<Reader, 'db' | 'organisation'>, kind: string) {
  return roomHandle<ThingTables>(db)
    .selectFrom('stand_in.thing')
    .selectAll()
    .where('organisation_id', '=', organisation)
    .where('kind', '=', kind)
    .where('state', '<>', 'ended')
    .orderBy('due_on')
    .orderBy('name')
    .execute()
}

export const dueOnDay = (things: readonly ThingTable[], kind: Kind, day: string) =>
  things.filter((one) => one.state === 'open' && one.due_on !== null && daysAfter(one.due_on, -kind.soonDays) <= day)

function judge(kind: Kind, things: readonly ThingTable[], day: string): Omit<Evidence, 'validUntil'> {
  const counted = [{ of: kind.of, figure: things.length }]
  if (things.length === 0) return notYetKnown('There is none of this yet.', { counted })
  if (kind.asksFamilies) {
    const silent = things.filter(({ state }) => state === 'silent').length
    return kept(`Every family was asked${silent > 0 ? `; ${silent} gave no answer after three asks` : ''}.`, {
      counted,
    })
  }
  const late = things.filter((one) => one.state === 'open' && one.due_on !== null && one.due_on < day)
  if (late[0]?.due_on)
    return broken(`${late.length} of ${things.length} are overdue, the first since ${dayInWords(late[0].due_on)}.`, {
      telling: 'overdue',
      on: late[0].due_on,
      counted,
    })
  const soon = dueOnDay(things, kind, day)
  if (soon.length > 0) return atRisk(`${soon.length} of ${things.length} fall due soon.`, { counted })
  return kept(`All ${things.length} are in date.`, { counted })
}

export function promisesOf(room: string): readonly KeptPromise[] {
  const declared = kindNames
    .map((name): [string, Kind] => [name, kinds[name]])
    .filter(([, { promise }]) => promise.startsWith(`${room}.`))
    .map(([name, kind]) => {
      const list = Object.entries(standInLists).find(([promise]) => promise === kind.promise)?.[1]
      const evidence = async (reader: Reader) => {
        const things = await listThings(reader, name)
        const days = things.flatMap(({ due_on: on }) => (on ? [daysAfter(on, -kind.soonDays), daysAfter(on, 1)] : []))
        return standsUntil(dayOf(reader.now), days, (day) => judge(kind, things, day))
      }
      const serves = { topics: [], words: [] }
      const over = list ? { over: [list[0]] } : {}
      return [
        kind.promise.slice(room.length + 1),
        { says: kind.says, version: 1, reads: readsThings, evidence, serves, ...over },
      ]
    })
  return definePromises(room, Object.fromEntries(declared))
}

/** Done as its room would do it: due again later, settled, or written down as silent. */
export async function settleThings(work: Work, name: KindName): Promise<number> {
  const together = kindNames.filter((one) => one === name || (kinds[one] as Kind).with === name)
  const counts: number[] = []
  for (const one of together) counts.push(await settleOne(work, one))
  return counts.reduce((all, count) => all + count, 0)
}

async function settleOne(work: Work, name: KindName): Promise<number> {
  const kind: Kind = kinds[name]
  const today = dayOf(work.now)
  const due = dueOnDay(await listThings(work, name), kind, today)
  for (const { id, due_on: on } of due) {
    const next = nextDue(kind, on ?? today, today)
    const state = next ? ('open' as const) : kind.asksFamilies ? ('silent' as const) : ('settled' as const)
    await roomHandle<ThingTables>(work.db)
      .updateTable('stand_in.thing')
      .set({ due_on: next, state })
      .where('organisation_id', '=', work.organisation)
      .where('id', '=', id)
      .execute()
  }
  return due.length
}

function nextDue({ every }: Kind, due: string, today: string): string | null {
  if (every === undefined) return null
  if (typeof every === 'number') return daysAfter(due > today ? due : today, every)
  return every.find((day) => day > due) ?? null
}
