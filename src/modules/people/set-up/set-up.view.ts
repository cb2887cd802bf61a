/** What a set-up link has begun, to fill the form in again. */
import type { House, Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { Typed } from '#platform/forms/form.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { findOpenLink } from '#platform/identity/links.ts'
import type { PeopleTables } from '../people.tables.ts'

/** The organisation's details as typed; undefined where nothing was begun. */
export async function findOrganisationBegun(
  house: House,
  token: string | undefined,
): Promise<Typed | undefined | 'link-gone'> {
  return house.atTheDoor(async (door) => {
    const link = await findOpenLink(door, 'set-up', token)
    if (!link) return 'link-gone'
    return link.organisation ? findDetails(await door.enter(keptItself(link.organisation))) : undefined
  })
}

function findDetails(work: Work): Promise<Typed | undefined> {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('identity.organisation')
    .select(['name', 'nation', 'purpose'])
    .where('organisation_id', '=', work.organisation)
    .executeTakeFirst()
}
