/** What an act of another room does to somebody who is no adult here: they left, came of age, or help as a volunteer. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { contactsStore } from './contacts.store.ts'

/**
 * Says on which day a young person, parent or carer was last here, or takes that back.
 * @throws NotFoundError where there is nobody of those kinds.
 */
export async function markLeft(work: Work, person: string, lastOn: string | null): Promise<void> {
  found((await contactsStore(work).markLeft(person, lastOn)) || undefined)
}

/**
 * From here on they are an adult like all others; their name and details stay.
 * @throws NotFoundError where they are one already.
 */
export async function makeAdult(work: Work, person: string): Promise<void> {
  found((await contactsStore(work).makeAdult(person)) || undefined)
}

/** A young person who helps here: from then on both sets of rules are theirs. */
export function addVolunteering(work: Work, person: string, fromOn: string, by: string): Promise<void> {
  return contactsStore(work).addVolunteering(person, fromOn, by)
}

/** False where they do not help, or began after that day. */
export function endVolunteering(work: Work, person: string, lastOn: string): Promise<boolean> {
  return contactsStore(work).endVolunteering(person, lastOn)
}
