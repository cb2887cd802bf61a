/** Decides who needs which check, and when checks are renewed; what was seen keeps the day it was given. */
import type { House } from '#platform/database/house.ts'
import type { Actor } from '#platform/identity/actor.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { mayRecordClearances } from '../vetting.permissions.ts'
import { vettingStore } from '../vetting.store.ts'
import type { DecideNeedsAnswers } from './decide-needs.form.ts'

export function decideNeeds(
  house: House,
  actor: Actor,
  once: string,
  { months, decisions }: DecideNeedsAnswers,
): Promise<void> {
  insist(mayRecordClearances(actor))
  return house.once(actor, 'needs.decided', once, async (work) => {
    const store = vettingStore(work, actor.person)
    await store.keepDecisions(decisions)
    await store.keepMonths(months)
    work.record('needs.decided')
  })
}
