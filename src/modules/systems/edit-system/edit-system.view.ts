/** A system as the form that changes it begins, and the adults who could look after it. */
import { listActiveAdults } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { found } from '#platform/refusals/refusals.ts'
import { findSystem } from '../read-system/read-system.view.ts'

export async function readSystemToEdit(work: Work, id: string) {
  const [system, adults] = await Promise.all([findSystem(work, id), listActiveAdults(work)])
  return { system: found(system), adults }
}
