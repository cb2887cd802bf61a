/** How many acts a second are kept for good: something changed, the record extended, committed to disk. */
import { sql } from 'kysely'
import { Pool } from 'pg'
import { newId } from '#platform/crypto/ids.ts'
import type { Entrances } from '#platform/database/house.ts'
import type { OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Report } from './report.ts'
import type { SeededKept } from './seeded-kept.ts'
import { addPeople, foundOrganisation, seededKept } from './seeded-kept.ts'
import { median, spread } from './statistics.ts'

const organisations = 100
const peopleInEach = 10
const clients = 32
/** As many as the app opens. */
const connections = 10
const rounds = 7
const aRoundMs = 2_000

interface Place {
  organisation: OrganisationId
  people: PersonId[]
}

export async function measureActs(): Promise<Report> {
  const seeded = await seededKept()
  try {
    const entrances = seeded.entrances(connections)
    const places: Place[] = []
    for (let number = 0; number < organisations; number += 1) {
      const organisation = await foundOrganisation(entrances, `Choir ${number}`)
      places.push({ organisation, people: await addPeople(entrances, organisation, peopleInEach) })
    }
    return await compare(seeded, entrances, places)
  } finally {
    await seeded.close()
  }
}

async function compare(seeded: SeededKept, entrances: Entrances, places: Place[]): Promise<Report> {
  const bare = new Pool({ ...seeded.superuser, max: connections })
  bare.on('error', () => {}) // The statement under way rejects with the same reason.
  await bare.query('create table public.yardstick (id uuid primary key, word text not null)')
  const insert = () =>
    bare.query({ name: 'bare', text: 'insert into public.yardstick values ($1, $2)', values: [newId(), 'word'] })
  const [everywhere, inOne, yardstick]: [number[], number[], number[]] = [[], [], []]
  try {
    await aSecond(() => act(entrances, places))
    for (let number = 0; number < rounds; number += 1) {
      yardstick.push(await aSecond(insert))
      everywhere.push(await aSecond(() => act(entrances, places)))
      inOne.push(await aSecond(() => act(entrances, places.slice(0, 1))))
    }
  } finally {
    await bare.end()
  }
  const beside = (rates: number[]) =>
    `${(median(yardstick) / median(rates)).toFixed(1)} bare inserts in the same time (${median(yardstick).toFixed(0)}/s); rounds ${spread(rates, 0)}`
  return {
    name: 'acts',
    title: 'Audited acts',
    how: `An act changes one row, is written down with its sealed origin, and is committed to disk: through \`inOrganisation\`, ${clients} at once over ${connections} connections. Beside it, one-row inserts through a bare \`pg\` pool of the same size. ${rounds} rounds of each in turn, medians.`,
    figures: [
      {
        what: `over ${organisations} organisations`,
        value: median(everywhere),
        unit: '/s',
        limit: { atLeast: 2_000 },
        beside: beside(everywhere),
      },
      {
        what: 'in one organisation',
        value: median(inOne),
        unit: '/s',
        limit: { atLeast: 1_000 },
        beside: beside(inOne),
      },
    ],
  }
}

let turn = 0

/** The next organisation's next person does something else from now on. */
function act(entrances: Entrances, places: readonly Place[]): Promise<void> {
  turn += 1
  const { organisation, people } = places[turn % places.length] ?? { people: [] }
  const person = people[Math.floor(turn / places.length) % people.length]
  if (!organisation || !person) throw new Error('There is nobody to act on.')
  const origin = { requestId: newId<'Request'>(), address: '192.0.2.7', device: 'Firefox on Linux' }
  return entrances.at(origin, new Date()).inOrganisation(keptItself(organisation), async (work) => {
    await sql`update people.person set work = ${`Sings part ${turn}`}, version = version + 1
      where organisation_id = ${organisation} and id = ${person}`.execute(work.db)
    work.record('person.edited', { person })
  })
}

async function aSecond(once: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  let count = 0
  const client = async () => {
    while (performance.now() < began + aRoundMs) {
      await once()
      count += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (count / (performance.now() - began)) * 1_000
}
