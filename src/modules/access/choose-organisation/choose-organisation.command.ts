/** Moves a session to another organisation that the person belongs to. */
import type { House } from '#platform/database/house.ts'
import type { AccountId, OrganisationId, PersonId, SessionId } from '#platform/identity/actor.ts'
import { personActing } from '#platform/identity/actor.ts'
import { NotAllowedError, NotFoundError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'

interface Membership {
  organisation_id: OrganisationId
  organisation_name: string
  person_id: PersonId
}

export async function listOrganisations(house: House, account: AccountId): Promise<{ id: string; name: string }[]> {
  const found = await house.atTheDoor((door) => door.ask<Membership>('list_memberships', account, dayOf(door.now)))
  return found.map((one) => ({ id: one.organisation_id, name: one.organisation_name }))
}

export function chooseOrganisation(
  house: House,
  account: { id: AccountId; session: SessionId },
  wanted: string,
): Promise<void> {
  return house.atTheDoor(async (door) => {
    const memberships = await door.ask<Membership>('list_memberships', account.id, dayOf(door.now))
    const chosen = memberships.find((one) => one.organisation_id === wanted)
    if (!chosen) throw new NotFoundError()
    const [moved] = await door.ask<{ move_session: boolean }>(
      'move_session',
      account.session,
      account.id,
      chosen.organisation_id,
    )
    // One that an organisation's own sign-in let in acts for that organisation alone.
    if (!moved?.move_session) throw new NotAllowedError('nobody: sign in with your own passphrase or passkey')
    const work = await door.enter(personActing(chosen.organisation_id, chosen.person_id))
    work.record('session.started', { session: account.session })
  })
}
