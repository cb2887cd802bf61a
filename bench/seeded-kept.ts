/** A running Kept with one organisation of 200 people, its coordinator signed in, and a way into its database beside it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { Client, Pool } from 'pg'
import { anOrganisation, aPerson } from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { readKeyFile } from '#platform/crypto/key-file.ts'
import { findEmbedded } from '#platform/database/embedded/socket-folder.ts'
import { openEntrances } from '#platform/database/entrances.ts'
import type { Entrances } from '#platform/database/house.ts'
import { organisationKeys } from '#platform/database/organisation-keys.ts'
import { embeddedPlace } from '#platform/database/places.ts'
import { sessionCookie } from '#platform/http/cookies.ts'
import { hasher } from '#platform/identity/accounts.ts'
import type { OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { addMembership } from '#platform/identity/memberships.ts'
import { startSession } from '#platform/identity/sessions.ts'
import type { KeptProcess } from './kept-process.ts'
import { someFolder, startKept } from './kept-process.ts'

export interface SeededKept {
  kept: KeptProcess
  /** Entrances of this process with so many connections, opened as the app opens them. */
  entrances(connections: number): Entrances
  /** Signs in as somebody whom row-level security does not hold back: for yardsticks. */
  superuser: ClientConfig
  organisation: OrganisationId
  /** A session of the organisation's coordinator and lead. */
  cookie: string
  close(): Promise<void>
}

export const passphrase = 'seven quiet herons wading'
export const email = 'una@bench.test'
const everybody = 200

export async function seededKept(
  flags: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Promise<SeededKept> {
  const folder = someFolder()
  const kept = await startKept(folder, flags, settings)
  const at = findEmbedded(folder.dataFolder)
  if (!at) throw new Error('Kept runs no database of its own.')
  const { mark } = JSON.parse(readFileSync(join(folder.dataFolder, 'installation.json'), 'utf8')) as { mark: string }
  const place = embeddedPlace(at.socketFolder, at.port, mark)
  const keys = await readKeyFile(folder.keyFile)
  const open = (connections: number) => {
    const pool = new Pool({ ...place.serving, max: connections })
    pool.on('error', () => {}) // The statement under way rejects with the same reason.
    const now = () => new Date()
    return openEntrances(pool, place.names, organisationKeys(keys.wrap, now))
  }
  const filler = open(2)
  const organisation = await foundOrganisation(filler, 'Curlew Singers')
  await addPeople(filler, organisation, everybody - 1)
  const cookie = await signInSomebody(filler, organisation)
  const superuser = { ...place.serving, user: 'postgres' }
  await filler.close()
  await analyse(superuser)
  const opened: Entrances[] = []
  return {
    kept,
    entrances(connections) {
      const made = open(connections)
      opened.push(made)
      return made
    },
    superuser,
    organisation,
    cookie,
    async close() {
      for (const one of opened) await one.close()
      await kept.stop()
      folder.remove()
    },
  }
}

/** What PostgreSQL does by itself within a minute of so many new rows, and a benchmark does not wait for. */
async function analyse(superuser: ClientConfig): Promise<void> {
  const client = new Client(superuser)
  await client.connect()
  await client.query('analyze')
  await client.end()
}

export async function foundOrganisation(entrances: Entrances, name: string): Promise<OrganisationId> {
  const organisation = newId<'Organisation'>()
  await entrances.at({ requestId: 'bench' }, new Date()).atTheDoor(async (door) => {
    const work = await door.enter(keptItself(organisation))
    await anOrganisation(work).called(name)
    await door.makeKey(work)
    work.record('organisation.founded', { organisation })
  })
  return organisation
}

/** People with invented names, every fourth of them a trustee. */
export function addPeople(entrances: Entrances, organisation: OrganisationId, count: number): Promise<PersonId[]> {
  return entrances.at({ requestId: 'bench' }, new Date()).inOrganisation(keptItself(organisation), async (work) => {
    const added: PersonId[] = []
    for (let number = 0; number < count; number += 1) {
      const person = aPerson(work).called(`Singer Number ${number}`, `singer${number}@bench.test`, 'Sings in the choir')
      added.push(await person.appointed(number % 4 === 0 ? ['trustee'] : []))
    }
    return added
  })
}

async function signInSomebody(entrances: Entrances, organisation: OrganisationId): Promise<string> {
  const hash = await hasher.hash(passphrase)
  return entrances.at({ requestId: 'bench' }, new Date()).atTheDoor(async (door) => {
    const account = newId<'Account'>()
    await door.ask('add_account', account, email, hash, door.now)
    const session = await startSession(door, account, organisation, 'Firefox on Linux', {
      ...{ first: 'passphrase', second: 'code', provedAt: door.now, network: '' },
    })
    const work = await door.enter(keptItself(organisation))
    const person = await aPerson(work).called('Una Bench', email).appointed(['coordinator', 'lead'])
    await addMembership(work, account, person)
    return `${sessionCookie}=${session.cookie.value}`
  })
}
