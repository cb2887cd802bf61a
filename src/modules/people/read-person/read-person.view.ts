/** One person as their page shows them: details, appointments, and whether they can sign in. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { AppointmentRow, PeopleTables, PersonRow } from '../people.tables.ts'

export interface PersonView {
  person: PersonRow
  appointments: (Pick<AppointmentRow, 'id' | 'role' | 'from_on' | 'until_on'> & { appointedBy: string | null })[]
  hasAccount: boolean
  /** When an invitation that is still open ends. */
  invitedUntil: Date | undefined
}

export async function readPerson(work: Work, id: string): Promise<PersonView> {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation = work.organisation
  const [person, appointments, invitation, withAccount] = await Promise.all([
    db
      .selectFrom('people.person')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('id', '=', id)
      .executeTakeFirst(),
    db
      .selectFrom('people.appointment as held')
      .leftJoin('people.person as by', (join) =>
        join.onRef('by.organisation_id', '=', 'held.organisation_id').onRef('by.id', '=', 'held.appointed_by'),
      )
      .select(['held.id', 'held.role', 'held.from_on', 'held.until_on', 'by.name as appointedBy'])
      .where('held.organisation_id', '=', organisation)
      .where('held.person_id', '=', id)
      .orderBy('held.from_on', 'desc')
      .orderBy('held.id')
      .limit(200)
      .execute(),
    db
      .selectFrom('people.invitation')
      .select('expires_at')
      .where('organisation_id', '=', organisation)
      .where('person_id', '=', id)
      .where('accepted_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where('expires_at', '>', work.now)
      .orderBy('made_at', 'desc')
      .limit(1)
      .executeTakeFirst(),
    listPeopleWithAccount(work),
  ])
  return {
    person: found(person),
    appointments,
    hasAccount: withAccount.some((one) => one === id),
    invitedUntil: invitation?.expires_at,
  }
}
