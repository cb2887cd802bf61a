/** A question that was asked of this person: whether their name may stand beside a role contact. */
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import type { Naming } from '../helplines.questions.ts'
import { listNamings } from '../helplines.questions.ts'

/** Throws NotFoundError, also for a question that was asked of somebody else. */
export async function readOwnNaming(work: Work, id: string, person: string): Promise<Naming> {
  return found((await listNamings(work)).find((one) => one.id === id && one.person === person))
}
