/** One person as their page shows them: details, appointments with their minutes, days away, and whether they can sign in. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { listProposalsFor } from '../decide-proposal/decide-proposal.questions.ts'
import type { Standing } from '../own-domains/own-domains.standing.questions.ts'
import { readStanding } from '../own-domains/own-domains.standing.questions.ts'
import type { AppointmentRow, MinuteRow, PeopleTables, PersonRow } from '../people.tables.ts'

export interface HeldAppointment extends Pick<AppointmentRow, 'id' | 'role' | 'from_on' | 'until_on'> {
  appointedBy: string | null
  /** The second person; null where one gave it alone, or one is enough. */
  confirmedBy: string | null
  /** When it was ended before its last day was over. */
  endedAt: Date | null
  /** The newest. */
  minute: (Pick<MinuteRow, 'met_on' | 'says' | 'strength'> & { recordedBy: string }) | undefined
}

export interface TimeAway {
  id: string
  fromOn: string
  untilOn: string
  cover: string | null
}

export interface PersonView {
  person: PersonRow
  standing: Standing
  appointments: HeldAppointment[]
  /** What they are to be, once a second person agrees. */
  proposals: Awaited<ReturnType<typeof listProposalsFor>>
  /** Days away that are not over. */
  away: TimeAway[]
  hasAccount: boolean
  /** When an invitation that is still open ends. */
  invitedUntil: Date | undefined
}

/** An adult: young people, parents and carers have pages of their own, for those who may see them. */
export async function readPerson(work: Work, id: string): Promise<PersonView> {
  const db = roomHandle<PeopleTables>(work.db)
  const organisation = work.organisation
  const [person, standing, appointments, proposals, away, invitation, withAccount] = await Promise.all([
    db
      .selectFrom('people.person')
      .selectAll()
      .where('organisation_id', '=', organisation)
      .where('id', '=', id)
      .where('kind', '=', 'adult')
      .executeTakeFirst(),
    readStanding(work, id),
    listAppointmentsOf(work, id),
    listProposalsFor(work, id),
    listTimesAway(work, id),
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
    standing,
    appointments,
    proposals: proposals.filter(({ appointmentId }) => appointmentId === null),
    away,
    hasAccount: withAccount.some((one) => one === id),
    invitedUntil: invitation?.expires_at,
  }
}

async function listAppointmentsOf(work: Work, person: string): Promise<HeldAppointment[]> {
  const rows = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.appointment as held')
    .leftJoin('people.person as by', (join) =>
      join.onRef('by.organisation_id', '=', 'held.organisation_id').onRef('by.id', '=', 'held.appointed_by'),
    )
    .leftJoin('people.proposal as asked', (join) =>
      join.onRef('asked.organisation_id', '=', 'held.organisation_id').onRef('asked.appointment_id', '=', 'held.id'),
    )
    .leftJoin('people.person as second', (join) =>
      join.onRef('second.organisation_id', '=', 'asked.organisation_id').onRef('second.id', '=', 'asked.decided_by'),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('people.minute as one')
          .select(['one.met_on', 'one.says', 'one.strength', 'one.recorded_by'])
          .whereRef('one.organisation_id', '=', 'held.organisation_id')
          .whereRef('one.appointment_id', '=', 'held.id')
          .orderBy('one.recorded_at', 'desc')
          .orderBy('one.id', 'desc')
          .limit(1)
          .as('minute'),
      (join) => join.onTrue(),
    )
    .leftJoin('people.person as writer', (join) =>
      join.onRef('writer.organisation_id', '=', 'held.organisation_id').onRef('writer.id', '=', 'minute.recorded_by'),
    )
    .select(['held.id', 'held.role', 'held.from_on', 'held.until_on', 'by.name as appointedBy'])
    .select(['held.ended_at as endedAt', 'second.name as confirmedBy'])
    .select(['minute.met_on', 'minute.says', 'minute.strength', 'writer.name as recordedBy'])
    .where('held.organisation_id', '=', work.organisation)
    .where('held.person_id', '=', person)
    .orderBy('held.from_on', 'desc')
    .orderBy('held.id')
    .limit(200)
    .execute()
  return rows.map(({ met_on, says, strength, recordedBy, ...held }) => ({
    ...held,
    minute: met_on && says && strength ? { met_on, says, strength, recordedBy: recordedBy ?? '' } : undefined,
  }))
}

function listTimesAway(work: Work, person: string): Promise<TimeAway[]> {
  return roomHandle<PeopleTables>(work.db)
    .selectFrom('people.absence as away')
    .leftJoin('people.person as cover', (join) =>
      join.onRef('cover.organisation_id', '=', 'away.organisation_id').onRef('cover.id', '=', 'away.cover_id'),
    )
    .select(['away.id', 'away.from_on as fromOn', 'away.until_on as untilOn', 'cover.name as cover'])
    .where('away.organisation_id', '=', work.organisation)
    .where('away.person_id', '=', person)
    .where('away.cancelled_at', 'is', null)
    .where('away.until_on', '>=', dayOf(work.now))
    .orderBy('away.from_on')
    .orderBy('away.id')
    .limit(50)
    .execute()
}
