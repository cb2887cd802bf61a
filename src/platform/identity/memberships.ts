/** Joins an account to an organisation as one of its people, ends what it does there, and parts the two again. */
import { newId } from '#platform/crypto/ids.ts'
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
    has_second_factor: boolean
    session_epoch: string | null
  }
}

/** False where the account or the person is joined already. Somebody who comes back is joined again as who they were. */
export async function addMembership(
  work: Work,
  account: AccountId,
  person: PersonId,
  { hasSecondFactor = false }: { hasSecondFactor?: boolean } = {},
): Promise<boolean> {
  const row = {
    organisation_id: work.organisation,
    account_id: account,
    person_id: person,
    from_at: work.now,
    until_at: null,
    has_second_factor: hasSecondFactor,
    session_epoch: null,
  }
  const db = roomHandle<MembershipTables>(work.db)
  const again = await db
    .updateTable('identity.membership')
    .set({ until_at: null, has_second_factor: hasSecondFactor })
    .where('organisation_id', '=', work.organisation)
    .where('account_id', '=', account)
    .where('person_id', '=', person)
    .where('until_at', 'is not', null)
    .executeTakeFirst()
  if (again.numUpdatedRows > 0n) return true
  const added = await db
    .insertInto('identity.membership')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Every session of theirs for this organisation is at an end as soon as the act is kept: after a role is lost, say. */
export async function endSessionsOf(work: Work, person: PersonId): Promise<void> {
  await roomHandle<MembershipTables>(work.db)
    .updateTable('identity.membership')
    .set({ session_epoch: newId<'SessionEpoch'>() })
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', person)
    .execute()
}

/** Their account can act for this organisation no more, at once; what it may do for others stays. */
export async function closeMembership(work: Work, person: PersonId): Promise<void> {
  await roomHandle<MembershipTables>(work.db)
    .updateTable('identity.membership')
    .set({ until_at: work.now, session_epoch: newId<'SessionEpoch'>() })
    .where('organisation_id', '=', work.organisation)
    .where('person_id', '=', person)
    .where('until_at', 'is', null)
    .execute()
}

/** Notes in the organisation whether the account has a second factor, for what is promised and reminded of there. */
export async function noteSecondFactor(work: Work, account: AccountId, hasSecondFactor: boolean): Promise<void> {
  await roomHandle<MembershipTables>(work.db)
    .updateTable('identity.membership')
    .set({ has_second_factor: hasSecondFactor })
    .where('organisation_id', '=', work.organisation)
    .where('account_id', '=', account)
    .execute()
}

/** Who has an account that acts for the organisation, and whether it has a second factor. */
export async function listSecondFactors(
  work: Pick<Work, 'db' | 'organisation'>,
): Promise<{ person: PersonId; hasSecondFactor: boolean }[]> {
  const rows = await roomHandle<MembershipTables>(work.db)
    .selectFrom('identity.membership')
    .select(['person_id', 'has_second_factor'])
    .where('organisation_id', '=', work.organisation)
    .where('until_at', 'is', null)
    .execute()
  return rows.map((row) => ({ person: row.person_id as PersonId, hasSecondFactor: row.has_second_factor }))
}

/** People of the organisation who have an account. */
export async function listPeopleWithAccount(work: Pick<Work, 'db' | 'organisation'>): Promise<PersonId[]> {
  const rows = await roomHandle<MembershipTables>(work.db)
    .selectFrom('identity.membership')
    .select('person_id')
    .where('organisation_id', '=', work.organisation)
    .where('until_at', 'is', null)
    .execute()
  return rows.map((row) => row.person_id as PersonId)
}

export interface Member {
  account: AccountId
  person: PersonId
  hasSecondFactor: boolean
}

/** Every account that acts for the organisation, and as whom. */
export async function listMembers(work: Pick<Work, 'db' | 'organisation'>): Promise<Member[]> {
  const rows = await roomHandle<MembershipTables>(work.db)
    .selectFrom('identity.membership')
    .select(['account_id', 'person_id', 'has_second_factor'])
    .where('organisation_id', '=', work.organisation)
    .where('until_at', 'is', null)
    .orderBy('person_id')
    .execute()
  return rows.map((row) => ({
    account: row.account_id as AccountId,
    person: row.person_id as PersonId,
    hasSecondFactor: row.has_second_factor,
  }))
}
