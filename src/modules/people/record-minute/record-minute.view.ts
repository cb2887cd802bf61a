/** The appointment that is minuted, whose it is, and the newest minute of it. */
import type { Work } from '#platform/database/house.ts'
import { roomHandle } from '#platform/database/room-handle.ts'
import { NotFoundError } from '#platform/refusals/refusals.ts'
import { readAppointment } from '../end-appointment/end-appointment.view.ts'
import type { PeopleTables } from '../people.tables.ts'
import { isMinuted } from './record-minute.rules.ts'

/** Throws NotFoundError, also for an appointment that trustees do not minute here. */
export async function readMinuted(work: Work, appointment: string) {
  const held = await readAppointment(work, appointment)
  if (!isMinuted(held)) throw new NotFoundError()
  const minute = await roomHandle<PeopleTables>(work.db)
    .selectFrom('people.minute')
    .select(['met_on', 'says', 'strength'])
    .where('organisation_id', '=', work.organisation)
    .where('appointment_id', '=', appointment)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { held, minute }
}

export type MinutedView = Awaited<ReturnType<typeof readMinuted>>
