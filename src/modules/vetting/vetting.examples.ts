/** Builders with words for states, for tests and seeds: a check that was seen, and what was decided. */
import type { Work } from '#platform/database/house.ts'
import type { Decision } from './vetting.rules.ts'
import { vettingStore } from './vetting.store.ts'
import type { ClearanceKind } from './vetting.words.ts'

/** Of somebody, seen by another. */
export function aClearance(work: Work, person: string, seenBy: string) {
  return (renewOn: string, kind: ClearanceKind = 'dbs-enhanced', number = '001234567890'): Promise<string> =>
    vettingStore(work, seenBy).addClearance({
      person_id: person,
      kind,
      number,
      issued_on: '2020-01-15',
      seen_on: '2020-02-01',
      seen_by: seenBy,
      on_update_service: true,
      renew_on: renewOn,
    })
}

export async function decided(work: Work, by: string, decisions: readonly Decision[], months = 36): Promise<void> {
  const store = vettingStore(work, by)
  await store.keepDecisions(decisions)
  await store.keepMonths(months)
}

/* The acts of this room, for seeds and tests that live through a time without a browser. */
export { addClearance } from './add-clearance/add-clearance.command.ts'
export { decideNeeds } from './decide-needs/decide-needs.command.ts'
