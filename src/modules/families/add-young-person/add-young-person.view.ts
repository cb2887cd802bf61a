/** Whether what must be there before the first child is kept is there, as far as some room can tell. */
import type { Work } from '#platform/database/house.ts'
import type { Catalogue } from '#platform/promises/catalogue.ts'

/** Notices, the impact assessment and retention are kept by a room that knows of this one: it answers by its promise. */
const readyPromise = 'privacy.papers-in-force'

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
