/** One system outside Kept, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayChangeSystems } from '../systems.permissions.ts'
import { ReadSystemPage } from './read-system.page.tsx'
import { readSystem } from './read-system.view.ts'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readSystem(work, parts['system'] ?? ''))
  return page(view.system.name, ReadSystemPage({ view, mayChange: mayChangeSystems(actor), once }))
}

export const readSystemRoutes = defineRoutes([
  { method: 'GET', path: '/systems/:system', may: 'system:read', record: 'nothing', personal: true, handle: show },
])
