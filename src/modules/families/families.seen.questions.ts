/** Which young people somebody may see: all of them, or those of the programmes that they lead. */
import { listMembersLedBy } from '#modules/programmes/index.ts'
import type { Work } from '#platform/database/house.ts'

/** `undefined` is everybody. */
export type Seen = readonly string[] | undefined

/** Whoever only leads sees those who take part today in what they lead today. */
export async function listSeen(work: Work, seesEverybody: boolean): Promise<Seen> {
  if (seesEverybody) return undefined
  return 'person' in work.actor ? listMembersLedBy(work, work.actor.person) : []
}
