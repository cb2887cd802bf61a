/** Two charities full of people, each signed in: where most tests begin. */

import { anOrganisation, aPerson } from '#modules/people/people.examples.ts'
import { newId } from '#platform/crypto/ids.ts'
import { hasher } from '#platform/identity/accounts.ts'
import type { AccountId, Actor, OrganisationId, PersonId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { addMembership } from '#platform/identity/memberships.ts'
import { startSession } from '#platform/identity/sessions.ts'
import type { CharityPerson, NamedPerson } from './people.ts'
import { charityPeople, neighbourPeople } from './people.ts'
import type { Browser, TestApp } from './test-app.ts'

export interface Someone {
  id: PersonId
  account: AccountId
  name: string
  email: string
  actor: Actor
  browser: Browser
}

export type Charities = Record<CharityPerson, Someone> & { charity: OrganisationId; neighbour: OrganisationId }

/** What everybody in the tests signs in with. */
export const testPassphrase = 'seven quiet herons wading'
const proved = { first: 'passphrase', second: 'code', network: '' } as const
let hashed: Promise<string> | undefined

export async function someCharities(app: TestApp): Promise<Charities> {
  const [charity, one] = await aCharity(app, 'Rowan Tree Music', charityPeople)
  const [neighbour, other] = await aCharity(app, 'Saltmarsh Players', neighbourPeople)
  return { ...one, ...other, charity, neighbour } as Charities
}

async function aCharity(app: TestApp, name: string, people: readonly NamedPerson[]) {
  hashed ??= hasher.hash(testPassphrase)
  const passphrase = await hashed
  const organisation = newId<'Organisation'>()
  const house = app.database.entrances.at({ requestId: 'setting the scene' }, app.now())
  await house.atTheDoor(async (door) => {
    const work = await door.enter(keptItself(organisation))
    await anOrganisation(work).called(name)
    await door.makeKey(work)
    work.record('organisation.founded', { organisation })
  })
  const entries: [string, Someone][] = []
  for (const person of people) {
    const account = newId<'Account'>()
    const someone = await house.atTheDoor(async (door) => {
      await door.ask('add_account', account, person.email, passphrase, door.now)
      const hasSecondFactor = person.roles.length > 0
      if (hasSecondFactor) {
        await door.ask('add_authenticator', newId(), account, 'A phone', 'never opened', door.now)
        await door.ask('settle_second_factor', account)
      }
      const session = await startSession(door, account, organisation, 'Firefox on Linux', {
        ...proved,
        provedAt: door.now,
      })
      const work = await door.enter(keptItself(organisation))
      const id = await aPerson(work).called(person.name, person.email).appointed(person.roles)
      await addMembership(work, account, id, { hasSecondFactor })
      const actor: Actor = {
        account,
        person: id,
        name: person.name,
        organisation,
        organisationName: name,
        session: session.id,
        roles: person.roles,
      }
      return { id, account, name: person.name, email: person.email, actor, browser: app.browser(session.cookie.value) }
    })
    entries.push([person.key, someone])
  }
  return [organisation, Object.fromEntries(entries)] as const
}
