/** Ends an appointment, on a day or at once; the borrowing act records it. */
import type { Work } from '#platform/database/house.ts'
import type { PersonId } from '#platform/identity/actor.ts'
import { endSessionsOf, listPeopleWithAccount } from '#platform/identity/memberships.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { AppointmentFacts, EndingProblem } from './people.rules.ts'
import { lastDayIfEndedNow, leavesPostEmpty, problemWithEnding, problemWithEndingNow } from './people.rules.ts'
import { peopleStore } from './people.store.ts'

/** The last day, or at once: then they are signed out everywhere as well. */
export type LastDay = string | 'now'

export interface Ending {
  by: string
  /** Whether whoever ends it knows that nobody is in that post afterwards. */
  knowsItEmpties: boolean
}

/** Ends one of those that `lockAppointments` gave; answers what stands against it, or undefined where it is done. */
export async function endHeldAppointment(
  work: Work,
  ending: AppointmentFacts,
  last: LastDay,
  held: readonly AppointmentFacts[],
  { by, knowsItEmpties }: Ending,
): Promise<EndingProblem | undefined> {
  const today = dayOf(work.now)
  const signingIn = await thoseWhoCanSignIn(work, held)
  const problem =
    last === 'now' ? problemWithEndingNow(ending, today, signingIn) : problemWithEnding(ending, last, signingIn)
  if (problem) return problem
  const untilOn = last === 'now' ? lastDayIfEndedNow(ending, today) : last
  if (!knowsItEmpties && leavesPostEmpty(ending, untilOn, held)) return 'empties-post'
  await peopleStore(work).endAppointment(ending.id, untilOn, by, last === 'now' ? work.now : null)
  if (last === 'now') await endSessionsOf(work, ending.personId as PersonId)
  return undefined
}

/** As `endHeldAppointment`, at once, for an act that holds nothing yet. Undefined problem and person: there is none such. */
export async function endAppointmentAtOnce(
  work: Work,
  appointment: string,
  by: string,
): Promise<{ problem: EndingProblem | 'not-held' | undefined; person: string }> {
  const held = await peopleStore(work).lockAppointments(dayOf(work.now))
  const ending = held.find((one) => one.id === appointment)
  if (!ending) return { problem: 'not-held', person: '' }
  const problem = await endHeldAppointment(work, ending, 'now', held, { by, knowsItEmpties: true })
  return { problem, person: ending.personId }
}

/** Somebody who was appointed and never came in cannot let anybody else in. */
async function thoseWhoCanSignIn(work: Work, held: readonly AppointmentFacts[]): Promise<AppointmentFacts[]> {
  const withAccount = new Set<string>(await listPeopleWithAccount(work))
  return held.filter(({ personId }) => withAccount.has(personId))
}
