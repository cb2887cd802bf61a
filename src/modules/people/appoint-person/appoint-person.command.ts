/** Appoints somebody else to a role. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { anAdministrator, mayAppointTo } from '../people.permissions.ts'
import type { AppointmentProblem } from '../people.rules.ts'
import { problemWithAppointing } from '../people.rules.ts'
import { peopleStore } from '../people.store.ts'
import type { AppointPersonAnswers } from './appoint-person.form.ts'

export type Appointing = { done: true } | { done: false; problem: AppointmentProblem }

/** What stood against it is found under lock, so that the same appointment cannot be made twice at once. */
export async function appointPerson(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  answers: AppointPersonAnswers,
): Promise<Appointing> {
  insist(mayAppointTo(actor, answers.role), anAdministrator)
  return house.once<Appointing>(actor, 'appointment.made', once, async (work) => {
    const store = peopleStore(work)
    found(await store.findPerson(person, 'lock'))
    const held = await store.lockAppointments(dayOf(work.now))
    const problem = problemWithAppointing({ personId: person, ...answers }, actor.person, held)
    if (problem) return { done: false, problem }
    const appointment = await store.addAppointment({ person, ...answers, by: actor.person })
    work.record('appointment.made', { appointment, person })
    work.announce('appointment.made', { appointment, person })
    return { done: true }
  })
}
