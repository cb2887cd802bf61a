/** The table of roles, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayListReadings, mayReviewAccess } from '../oversight.permissions.ts'
import { RolesPage, rolesTitle } from './show-roles.page.tsx'

async function show({ actor, access }: ActorVisit): Promise<Answer> {
  const { permissions, sees } = access()
  const may = { list: mayListReadings(actor), review: mayReviewAccess(actor) }
  return page(rolesTitle, RolesPage({ permissions, sees, may }))
}

export const showRolesRoutes = defineRoutes([
  { method: 'GET', path: '/oversight/roles', may: 'member', record: 'nothing', handle: show },
])
