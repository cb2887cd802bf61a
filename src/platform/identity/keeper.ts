/** Finds the organisation that was here first: what concerns the whole installation is its to do. */
import type { Door } from '#platform/database/house.ts'
import type { OrganisationId } from './actor.ts'

export async function findKeeper(door: Door): Promise<OrganisationId | undefined> {
  return (await door.ask<{ organisation_id: OrganisationId }>('find_keeper'))[0]?.organisation_id
}
