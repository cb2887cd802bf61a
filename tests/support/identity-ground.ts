/** Two charities as identity meets them: at the door, at any moment, from any address and browser. */
import { createHmac } from 'node:crypto'
import type { Door, House, Work } from '#platform/database/house.ts'
import type { OrganisationId } from '#platform/identity/actor.ts'
import { keptItself } from '#platform/identity/actor.ts'
import type { Charities } from './charities.ts'
import { someCharities } from './charities.ts'
import type { TestApp } from './test-app.ts'
import { testApp } from './test-app.ts'

export const nine = new Date('2026-11-20T09:00:00Z')
export const later = (seconds: number) => new Date(nine.getTime() + seconds * 1000)
export const digest = (text: string) => createHmac('sha256', 'tests').update(text).digest('hex')

export interface IdentityGround {
  app: TestApp
  people: Charities
  house(at?: Date): House
  door<T>(does: (door: Door) => Promise<T>, at?: Date): Promise<T>
  inside<T>(does: (work: Work) => Promise<T>, organisation?: OrganisationId): Promise<T>
  boss: TestApp['database']['asBoss']
  /** Somebody who shows something, from one place. */
  from(
    at?: Date,
    address?: string,
    cookies?: Readonly<Record<string, string>>,
  ): {
    house: House
    now: Date
    address: string
    device: string
    digest: typeof digest
    vault: TestApp['parts']['vault']
    cookie: (name: string) => string | undefined
  }
  /** Which acts stand in the record of the charity, newest last. */
  recorded(organisation?: OrganisationId): Promise<string[]>
}

export async function identityGround(): Promise<IdentityGround> {
  const app = await testApp()
  const people = await someCharities(app)
  const house = (at = nine) => app.database.entrances.at({ requestId: 'test' }, at)
  return {
    app,
    people,
    house,
    door: (does, at) => house(at).atTheDoor(does),
    inside: (does, organisation = people.charity) => house().inOrganisation(keptItself(organisation), does),
    boss: app.database.asBoss,
    from: (at = nine, address = '192.0.2.7', cookies = {}) => ({
      house: house(at),
      now: at,
      address,
      device: 'Firefox on Linux',
      digest,
      vault: app.parts.vault,
      cookie: (name) => cookies[name],
    }),
    recorded: async (organisation = people.charity) =>
      (
        await app.database.asBoss<{ act: string }>(
          'select act from audit.entry where organisation_id = $1 order by sequence',
          [organisation],
        )
      ).map(({ act }) => act),
  }
}
