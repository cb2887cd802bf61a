/** Who holds a role today that may see what a page shows. */

import type { Role } from '#modules/people/index.ts'
import { listRoleHolders, roles } from '#modules/people/index.ts'
import type { Work } from '#platform/database/house.ts'
import { dayOf } from '#platform/text/dates.ts'

export interface SeeingRole {
  role: Role
  names: readonly string[]
}

export async function readWhoCanSee(work: Work, allowed: readonly string[]): Promise<SeeingRole[]> {
  const today = dayOf(work.now)
  const holders = (await listRoleHolders(work, today)).filter(({ leftOn }) => leftOn === null || leftOn >= today)
  return roles
    .filter((role) => allowed.includes(role))
    .map((role) => ({ role, names: holders.filter((one) => one.role === role).map(({ name }) => name) }))
}
