/** What a set-up link has begun, to fill the form in again. */
import type { House } from '#platform/database/house.ts'
import type { Typed } from '#platform/forms/form.ts'
import { keptItself } from '#platform/identity/actor.ts'
import { peopleStore } from '../people.store.ts'
import { findSetUpLink } from './set-up.command.ts'

/** The organisation's details as typed; undefined where nothing was begun. */
export async function findOrganisationBegun(
  house: House,
  token: string | undefined,
): Promise<Typed | undefined | 'link-gone'> {
  return house.atTheDoor(async (door) => {
    const link = await findSetUpLink(door, token)
    if (!link) return 'link-gone'
    if (!link.organisation) return undefined
    const organisation = await peopleStore(await door.enter(keptItself(link.organisation))).findOrganisation('look')
    return organisation && { name: organisation.name, nation: organisation.nation, purpose: organisation.purpose }
  })
}
