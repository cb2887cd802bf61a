/** Notes that a check of somebody else was seen; the next day to renew it is the organisation's, where none was given. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { found, insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayRecordOf, somebodyElse } from '../vetting.permissions.ts'
import { listAdults, readDecided } from '../vetting.questions.ts'
import { monthsAfter } from '../vetting.rules.ts'
import { vettingStore } from '../vetting.store.ts'
import type { AddClearanceAnswers } from './add-clearance.form.ts'

export type Adding = { done: true } | { done: false; problem: 'seen-later-than-today' }

export function addClearance(
  house: House,
  actor: Actor,
  once: string,
  person: string,
  { kind, number, updates, issuedOn, seenOn, renewOn }: AddClearanceAnswers,
): Promise<Adding> {
  insist(mayRecordOf(actor, person), somebodyElse)
  return house.once<Adding>(actor, 'clearance.recorded', once, async (work) => {
    const today = dayOf(work.now)
    const [adult] = await listAdults(work, today, { only: person })
    found(adult)
    if (seenOn > today) return { done: false, problem: 'seen-later-than-today' }
    const { months } = await readDecided(work)
    const clearance = await vettingStore(work, actor.person).addClearance({
      person_id: person,
      kind,
      number,
      issued_on: issuedOn,
      seen_on: seenOn,
      seen_by: actor.person,
      on_update_service: updates === 'yes',
      renew_on: renewOn ?? monthsAfter(issuedOn, months),
    })
    work.record('clearance.recorded', { clearance, person })
    return { done: true }
  })
}
