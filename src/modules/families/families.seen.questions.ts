/** Which young people somebody may see: all of them, or those of the programmes that they lead. */
import type { Work } from '#platform/database/house.ts'

/** `undefined` is everybody. */
export type Seen = readonly string[] | undefined

/** Whoever only leads sees those of their programmes; until programmes are known that is nobody. */
export async function listSeen(_work: Work, seesEverybody: boolean): Promise<Seen> {
  return seesEverybody ? undefined : []
}
