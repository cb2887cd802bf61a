/** Ends an appointment on a day, unless nobody who can let others in would remain. */
import type { House, Work } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { anAdministrator, mayAppoint, mayAppointTo } from '../people.permissions.ts'
import type { AppointmentFacts, EndingProblem } from '../people.rules.ts'
import { problemWithEnding } from '../people.rules.ts'
import { peopleStore } from '../people.store.ts'

/** Somebody who was appointed and never came in cannot let anybody else in. */
async function thoseWhoCanSignIn(work: Work, held: readonly AppointmentFacts[]): Promise<AppointmentFacts[]> {
  const withAccount = new Set<string>(await listPeopleWithAccount(work))
  return held.filter(({ personId }) => withAccount.has(personId))
}

export type Ending = { done: true; person: string } | { done: false; problem: EndingProblem }

export async function endAppointment(
  house: House,
  actor: Actor,
  once: string,
  appointment: string,
  untilOn: string,
): Promise<Ending> {
  insist(mayAppoint(actor))
  return house.once<Ending>(actor, 'appointment.ended', once, async (work) => {
    const held = await peopleStore(work).lockAppointments(dayOf(work.now))
    const ending = found(held.find((one) => one.id === appointment))
    insist(mayAppointTo(actor, ending.role), anAdministrator)
    const problem = problemWithEnding(ending, untilOn, await thoseWhoCanSignIn(work, held))
    if (problem) return { done: false, problem }
    await peopleStore(work).endAppointment(appointment, untilOn, actor.person)
    work.record('appointment.ended', { appointment, person: ending.personId })
    return { done: true, person: ending.personId }
  })
}
