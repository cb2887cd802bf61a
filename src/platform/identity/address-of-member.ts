/** Where somebody is written to about their account: the address they sign in with, which nobody else in their organisation can change. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { PersonId } from './actor.ts'

interface Addresses {
  'identity.membership': { organisation_id: string; person_id: string; until_at: Date | null; address: string | null }
}

/** Before anything of their account is told of: what is told later is told to where they were reached then. */
export async function noteAddress(work: Work, person: PersonId, address: string): Promise<void> {
  await roomHandle<Addresses>(work.db)
    .updateTable('identity.membership')
    .set({ address })
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', person)
    .where('address', 'is distinct from', address)
    .execute()
}

/** Undefined where they have no account that may act for this organisation, or nothing was told of it yet. */
export async function findAddressOf(
  work: Pick<Work, 'db' | 'organisation'>,
  person: string,
): Promise<string | undefined> {
  const row = await roomHandle<Addresses>(work.db)
    .selectFrom('identity.membership')
    .select('address')
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', person)
    .where('until_at', 'is', null)
    .executeTakeFirst()
  return row?.address ?? undefined
}
