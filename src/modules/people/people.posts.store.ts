/** Saves the minutes of appointments, which are never changed, and the times that people are away. */
import { newId } from '#platform/crypto/ids.ts'
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import type { AbsenceRow, AppointmentRow, MinuteRow, PeopleTables } from './people.tables.ts'

type NewMinute = Pick<MinuteRow, 'appointment_id' | 'met_on' | 'says' | 'strength'>
type NewAbsence = Pick<AbsenceRow, 'person_id' | 'from_on' | 'until_on' | 'cover_id'>
type AbsenceChange = Partial<Pick<AbsenceRow, 'until_on' | 'cover_id' | 'cancelled_at'>>

/** `by` is the person who acts. */
export function postStore(work: Work, by: string) {
  const [db, organisation_id] = [roomHandle<PeopleTables>(work.db), work.organisation]
  return {
    findAppointment(id: string): Promise<AppointmentRow | undefined> {
      return db
        .selectFrom('people.appointment')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .executeTakeFirst()
    },
    async addMinute(minute: NewMinute): Promise<string> {
      const id = newId<'Minute'>()
      await db
        .insertInto('people.minute')
        .values({ ...minute, organisation_id, id, recorded_at: work.now, recorded_by: by })
        .execute()
      return id
    },
    async addAbsence(absence: NewAbsence): Promise<string> {
      const id = newId<'Absence'>()
      await db
        .insertInto('people.absence')
        .values({ ...absence, organisation_id, id, said_at: work.now, said_by: by, cancelled_at: null })
        .execute()
      return id
    },
    /** Locked, so that it is not ended and changed at once. */
    lockAbsence(id: string): Promise<AbsenceRow | undefined> {
      return db
        .selectFrom('people.absence')
        .selectAll()
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    },
    async changeAbsence(id: string, change: AbsenceChange): Promise<void> {
      await db
        .updateTable('people.absence')
        .set(change)
        .where('organisation_id', '=', organisation_id)
        .where('id', '=', id)
        .execute()
    },
  }
}
