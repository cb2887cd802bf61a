/** The list of systems outside Kept, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayChangeSystems } from '../systems.permissions.ts'
import { ListSystemsPage, listSystemsTitle } from './list-systems.page.tsx'
import { listSystems } from './list-systems.view.ts'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  const systems = await house.inOrganisation(actor, listSystems)
  return page(listSystemsTitle, ListSystemsPage({ systems, mayChange: mayChangeSystems(actor) }))
}

export const listSystemsRoutes = defineRoutes([
  { method: 'GET', path: '/systems', may: 'system:read', record: 'nothing', personal: true, handle: show },
])
