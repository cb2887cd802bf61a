/** How publishing stands, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayPublish } from '../publication.permissions.ts'
import { isPublicAddress } from '../publication.reach.rules.ts'
import { ShowStandingPage, showStandingTitle } from './show-standing.page.tsx'
import { readStanding } from './show-standing.view.ts'

async function show({ house, actor, ownAddress }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, readStanding)
  const may = { publish: mayPublish(actor) }
  const isReachable = isPublicAddress(ownAddress)
  return page(showStandingTitle, ShowStandingPage({ view, may, ownAddress, isReachable }))
}

export const showStandingRoutes = defineRoutes([
  { method: 'GET', path: '/publication', may: 'publication:read', record: 'nothing', handle: show },
])
