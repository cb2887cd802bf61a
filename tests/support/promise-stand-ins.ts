/** Promises over real tables, kept by nobody: what the engine is tried with, in two releases. */
import { sql } from 'kysely'
import type { Catalogue } from '#platform/promises/catalogue.ts'
import { makeCatalogue } from '#platform/promises/catalogue.ts'
import type { Evidence, SubjectEvidence } from '#platform/promises/evidence.ts'
import { atRisk, broken, kept, notYetKnown } from '#platform/promises/evidence.ts'
import { standsUntil } from '#platform/promises/first-change.ts'
import type { KeptPromise, Reader } from '#platform/promises/promise.ts'
import { definePromises } from '#platform/promises/promise.ts'
import { dayOf, daysAfter } from '#platform/text/dates.ts'

/** From whom everybody whose work begins with "hidden" is hidden. */
export const veiledPerson = '01900000-0000-7000-8000-00000000beef'

interface Known {
  id: string
  work: string
}

/** Whoever is gone is as if they had never been there; whoever is hidden is, for the veiled person. */
async function peopleSeen({ db, organisation, without }: Reader): Promise<Known[]> {
  const { rows } = await sql<Known>`select id, work from people.person
    where organisation_id = ${organisation} and work <> 'gone' order by id`.execute(db)
  return rows.filter(({ work }) => without === undefined || !work.startsWith('hidden'))
}

async function veiledFrom(reader: Reader): Promise<string[]> {
  const people = await peopleSeen(reader)
  return people.some(({ work }) => work.startsWith('hidden')) ? [veiledPerson] : []
}

const isLate = ({ work }: Known) => work.endsWith('late')
const some = (figure: number, what: string) => ({ counted: [{ of: what, figure }] })

async function peopleKnown(reader: Reader): Promise<Evidence> {
  const people = await peopleSeen(reader)
  if (people.length === 0) return notYetKnown('Nobody is written down.')
  return kept(`${people.length} people are written down.`, some(people.length, 'people'))
}

async function seatsFilled({ db, organisation, now }: Reader): Promise<Evidence> {
  const { rows } = await sql<{ from: string; until: string | null }>`
    select from_on::text as "from", until_on::text as until from people.appointment
      where organisation_id = ${organisation}`.execute(db)
  const days = rows.flatMap(({ from, until }) => [from, ...(until ? [daysAfter(until, 1)] : [])])
  return standsUntil(dayOf(now), days, (day) => {
    const held = rows.filter(({ from, until }) => from <= day && (until === null || until >= day)).length
    if (rows.length === 0) return notYetKnown('Nobody was ever appointed.')
    return held > 1
      ? kept(`${held} seats are filled.`)
      : held === 1
        ? atRisk('One is left.')
        : broken('None is filled.')
  })
}

const WATCH_MS = 21_600_000

async function watchKept({ now }: Reader): Promise<Evidence> {
  const watch = Math.floor(now.getTime() / WATCH_MS)
  const validUntil = new Date((watch + 1) * WATCH_MS)
  return watch % 3 === 0 ? broken('Nobody is on watch.', { validUntil }) : kept('Somebody is on watch.', { validUntil })
}

/** Whoever is late is forgiven in every second watch. */
async function eachInTime(reader: Reader): Promise<SubjectEvidence[]> {
  const watch = Math.floor(reader.now.getTime() / WATCH_MS)
  const validUntil = new Date((watch + 1) * WATCH_MS)
  const late = watch % 2 === 0 ? broken('It came late.', { validUntil }) : kept('It is forgiven.', { validUntil })
  return (await peopleSeen(reader)).map((one) => ({
    ...(isLate(one) ? late : kept('It came in time.')),
    subject: one.id,
  }))
}

async function nobodyLate(reader: Reader): Promise<Evidence> {
  const people = await peopleSeen(reader)
  const late = people.filter(isLate).length
  if (people.length === 0) return notYetKnown('There is nobody who could be late.')
  if (late > 0) return broken(`${late} came late.`, some(late, 'people'))
  return kept('Nobody came late.', some(people.length, 'people'))
}

/** Organisations whose evidence cannot be found at present, and how it fails. */
export type Faults = Map<string, 'throws' | 'fails in the database'>

const troubled =
  (faults: Faults) =>
  async (reader: Reader): Promise<Evidence> => {
    const fault = faults.get(reader.organisation)
    if (fault === 'throws') throw new Error('The stand-in cannot say.')
    if (fault) await sql`select 1 / count(*) from people.person where false`.execute(reader.db)
    return peopleKnown(reader)
  }

const person = ['people.person']

export function oldPromises(faults: Faults): readonly KeptPromise[] {
  return definePromises('world', {
    'people-known': { says: 'People are known.', version: 1, reads: person, evidence: peopleKnown },
    'seats-filled': { says: 'Seats are filled.', version: 1, reads: ['people.appointment'], evidence: seatsFilled },
    'watch-kept': { says: 'Somebody is on watch.', version: 1, reads: [], evidence: watchKept },
    'each-in-time': { says: 'Each is in time.', version: 1, reads: person, evidence: eachInTime, veiledFrom },
    'nobody-late': { says: 'Nobody is late.', version: 1, reads: person, evidence: nobodyLate, veiledFrom },
    trouble: { says: 'It can be said.', version: 1, reads: person, evidence: troubled(faults) },
  })
}

/** One promise in another version, one that reads another table, one gone and one come. */
export function newPromises(faults: Faults): readonly KeptPromise[] {
  const staying = oldPromises(faults).filter(({ name }) => name !== 'world.watch-kept')
  const changed = staying.map((one): KeptPromise => {
    if (one.name === 'world.people-known') return { ...one, version: 2, evidence: nobodyLate }
    if (one.name === 'world.seats-filled') return { ...one, reads: person, evidence: peopleKnown }
    return one
  })
  const come = definePromises('world', {
    'seats-counted': { says: 'Seats are counted.', version: 1, reads: ['people.appointment'], evidence: seatsFilled },
  })
  return [...changed, ...come]
}

/** Knows every promise of both releases, for whoever reads what either found. */
export function everyPromise(faults: Faults): Catalogue {
  const both = [...newPromises(faults), ...oldPromises(faults)]
  return makeCatalogue([...new Map(both.map((one) => [one.name, one])).values()])
}
