/** Whether what must be there before the first child is kept is there, as far as some room can tell. */
import type { Work } from '#platform/database/house.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'

/** A room that keeps notices, the impact assessment and retention answers by a promise of this name. */
const readyPromise = 'privacy.ready-for-the-first-child'

export interface Readiness {
  isReady: boolean
  because: string
  step: { href: string; text: string } | undefined
}

/** Undefined while no room promises it: nothing is then said to be ready or not. */
export async function readReadiness(
  { db, organisation, now }: Work,
  catalogue: Catalogue,
): Promise<Readiness | undefined> {
  const evidence = await catalogue.find(readyPromise)?.evidence({ db, organisation, now })
  if (evidence === undefined || 'length' in evidence) return undefined
  return { isReady: evidence.verdict === 'kept', because: evidence.because, step: evidence.step }
}
