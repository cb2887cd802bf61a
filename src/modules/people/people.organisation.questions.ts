/** What the organisation is called, where it works and since when it is here: for whoever acts, and for what Kept does by itself. */
import { askedOnce } from '#platform/database/asked-once.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { OrganisationRow, PeopleTables } from './people.tables.ts'

type Place = Pick<Work, 'db' | 'organisation'>

/** Undefined before it is set up. */
export function findOrganisation({ db, organisation }: Place): Promise<OrganisationRow | undefined> {
  return askedOnce(db, 'the organisation itself', () =>
    roomHandle<PeopleTables>(db)
      .selectFrom('identity.organisation')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .executeTakeFirst(),
  )
}

export async function getOrganisationName(place: Place): Promise<string> {
  return found(await findOrganisation(place)).name
}

/** When the organisation was set up here. */
export async function getFoundedAt(place: Place): Promise<Date> {
  return found(await findOrganisation(place)).created_at
}
