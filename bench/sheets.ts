/** How long a list of twenty thousand people takes from its file to being saved, and to be undone. */
import { randomBytes } from 'node:crypto'
import { Pool } from 'pg'
import { rooms } from '#app/rooms.ts'
import { anOrganisation, aPerson } from '#modules/people/people.examples.ts'
import { aBringing, readForBench } from '#modules/sheets/sheets.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { installationKeys } from '#platform/crypto/key-file.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances } from '#platform/database/house.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import type { Actor, OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { openErrands } from '#platform/jobs/errands.ts'
import { makeLog } from '#platform/logs/log.ts'
import { sheetsOf } from '#platform/sheets/sheet.ts'
import { placeOn } from '#tests/support/test-place.ts'
import { withThrowawayDatabase } from '../tools/throwaway-database.ts'
import type { Report } from './report.ts'

const people = 20_000
const mostSeconds = 30

export function measureSheets(): Promise<Report> {
  return withThrowawayDatabase(async (_boss, { server, database }) => {
    const place = placeOn(server, database)
    const pool = new Pool({ ...(place.serving as object), pipeline: true, max: 4 } as object)
    pool.on('error', () => {}) // The statement under way rejects with the same reason.
    const keys = installationKeys(randomBytes(32))
    const entrances = openEntrances(
      pool,
      place.names,
      organisationKeys(keys.wrap, () => new Date()),
    )
    try {
      return await measured(entrances)
    } finally {
      await entrances.close()
    }
  })
}

async function measured(entrances: Entrances): Promise<Report> {
  const actor = await aCharity(entrances)
  const house = entrances.at({ requestId: 'bench' }, new Date())
  const sheet = sheetsOf(rooms).find(({ name }) => name === 'adults')
  if (!sheet) throw new Error('There is no list of adults.')
  const began = performance.now()
  const table = await readForBench(aList())
  const read = performance.now()
  await aBringing(house, actor, sheet).saving(table.headings, table.rows)
  const checked = performance.now()
  await goOn(entrances)
  const saved = performance.now()
  const seconds = (from: number, until: number) => (until - from) / 1_000
  const figure = (what: string, value: number, limit?: number) => ({
    ...{ what, value, unit: 's', beside: '' },
    limit: limit === undefined ? undefined : { atMost: limit },
  })
  return {
    name: 'sheets',
    title: 'Bringing a list in',
    how: `A CSV of ${people.toLocaleString('en-GB')} people with seven columns, once: read in this process, kept sealed, held against what is known, then saved by the errand that saves lists, on a database of its own.`,
    figures: [
      figure('Reading the file', seconds(began, read)),
      figure('Keeping and checking its rows', seconds(read, checked)),
      figure('Saving them', seconds(checked, saved)),
      figure('All of it', seconds(began, saved), mostSeconds),
    ],
  }
}

async function aCharity(entrances: Entrances): Promise<Actor> {
  const organisation: OrganisationId = newId<'Organisation'>()
  const house = entrances.at({ requestId: 'bench' }, new Date())
  const person = await house.atTheDoor(async (door) => {
    const work = await door.enter(keptItself(organisation))
    await anOrganisation(work).called('Bench')
    await door.makeKey(work)
    return aPerson(work).called('Amira Castell').appointed(['coordinator'])
  })
  const account = newId<'Account'>()
  await house.atTheDoor((door) => door.ask('add_account', account, 'amira@rowan.test', '', door.now))
  const session = newId<'Session'>()
  return {
    account,
    person,
    name: 'Amira Castell',
    organisation,
    organisationName: 'Bench',
    session,
    roles: ['coordinator'],
  }
}

function aList(): Uint8Array {
  const rows = Array.from(
    { length: people },
    (_, n) =>
      `Bartholomew Featherstone ${n},p${n}@rowan.test,07700 9${String(n).padStart(5, '0')},Volunteer,${1 + (n % 28)}/03/2024,Choir,"Welsh, English"`,
  )
  return new TextEncoder().encode(
    `Name,E-mail,Telephone,Here as,First day,What they do,Languages\n${rows.join('\n')}\n`,
  )
}

async function goOn(entrances: Entrances): Promise<void> {
  const parts = { entrances, clock: { now: () => new Date() }, log: makeLog(process.stderr), sheets: sheetsOf(rooms) }
  const errands = openErrands(
    parts,
    rooms.filter(({ name }) => name === 'sheets').flatMap((room) => room.errands ?? []),
  )
  while ((await errands.begin()) > 0) await errands.settled()
}
