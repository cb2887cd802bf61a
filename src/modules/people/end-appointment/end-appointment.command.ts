/** Ends an appointment on a day or at once, unless nobody who can let others in would remain. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { endHeldAppointment } from '../people.endings.lent.ts'
import { anAdministrator, mayAppoint, mayAppointTo } from '../people.permissions.ts'
import type { EndingProblem } from '../people.rules.ts'
import { peopleStore } from '../people.store.ts'
import type { EndAppointmentAnswers } from './end-appointment.form.ts'

export type Ended = { done: true; person: string } | { done: false; problem: EndingProblem }

export async function endAppointment(
  house: House,
  actor: Actor,
  once: string,
  appointment: string,
  { last, knowsItEmpties }: EndAppointmentAnswers,
): Promise<Ended> {
  insist(mayAppoint(actor))
  return house.once<Ended>(actor, 'appointment.ended', once, async (work) => {
    const held = await peopleStore(work).lockAppointments(dayOf(work.now))
    const ending = found(held.find((one) => one.id === appointment))
    insist(mayAppointTo(actor, ending.role), anAdministrator)
    const problem = await endHeldAppointment(work, ending, last, held, { by: actor.person, knowsItEmpties })
    if (problem) return { done: false, problem }
    work.record('appointment.ended', { appointment, person: ending.personId })
    return { done: true, person: ending.personId }
  })
}
