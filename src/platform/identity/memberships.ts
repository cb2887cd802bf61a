/** Joins an account to an organisation as one of its people. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { AccountId, PersonId } from './actor.ts'

interface MembershipTables {
  'identity.membership': {
    organisation_id: string
    account_id: string
    person_id: string
    from_at: Date
    until_at: Date | null
  }
}

/** False where the account or the person is joined already. */
export async function addMembership(work: Work, account: AccountId, person: PersonId): Promise<boolean> {
  const row = {
    organisation_id: work.organisation,
    account_id: account,
    person_id: person,
    from_at: work.now,
    until_at: null,
  }
  const added = await roomHandle<MembershipTables>(work.db)
    .insertInto('identity.membership')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** People of the organisation who have an account. */
export async function listPeopleWithAccount(work: Work): Promise<PersonId[]> {
  const rows = await roomHandle<MembershipTables>(work.db)
    .selectFrom('identity.membership')
    .select('person_id')
    .where('organisation_id', '=', work.organisation)
    .where('until_at', 'is', null)
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}
