/** Keeps what the trustees minuted of an appointment; a correction is another minute, and the newest counts. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { aTrustee, mayRecordMinutes } from '../people.permissions.ts'
import { postStore } from '../people.posts.store.ts'
import type { RecordMinuteAnswers } from './record-minute.form.ts'
import type { MinuteProblem } from './record-minute.rules.ts'
import { isMinuted, isOwn, problemWithMinute, strengthBy } from './record-minute.rules.ts'

export type Recording = { done: true; person: string } | { done: false; problem: MinuteProblem }

export function recordMinute(
  house: House,
  actor: Actor,
  once: string,
  appointment: string,
  { metOn, says }: RecordMinuteAnswers,
): Promise<Recording> {
  insist(mayRecordMinutes(actor), aTrustee)
  return house.once<Recording>(actor, 'minute.recorded', once, async (work) => {
    const store = postStore(work, actor.person)
    const { person_id: person, role } = found(await store.findAppointment(appointment))
    found(isMinuted({ role }) || undefined)
    insist(!isOwn({ personId: person }, actor.person), aTrustee)
    const problem = problemWithMinute(metOn, dayOf(work.now))
    if (problem) return { done: false, problem }
    const strength = strengthBy(actor.roles)
    const minute = await store.addMinute({ appointment_id: appointment, met_on: metOn, says, strength })
    work.record('minute.recorded', { appointment, person, minute })
    return { done: true, person }
  })
}
