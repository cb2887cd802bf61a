/** Lets the account of somebody who came back act for the organisation again: a person is joined to one account, once. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PersonId } from './actor.ts'

interface ClosedMemberships {
  'identity.membership': { organisation_id: string; person_id: string; until_at: Date | null }
}

/** Sessions that ended stay ended: they sign in again. */
export async function reopenMembership(work: Work, person: PersonId): Promise<void> {
  await roomHandle<ClosedMemberships>(work.db)
    .updateTable('identity.membership')
    .set({ until_at: null })
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', person)
    .execute()
}
