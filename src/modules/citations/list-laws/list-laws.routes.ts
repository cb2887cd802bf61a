/** The list of laws that the policy names, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayCheckLaws } from '../citations.permissions.ts'
import { ListLawsPage, listLawsTitle } from './list-laws.page.tsx'
import { readLaws } from './list-laws.view.ts'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, readLaws)
  return page(listLawsTitle, ListLawsPage({ view, mayCheck: mayCheckLaws(actor) }))
}

export const listLawsRoutes = defineRoutes([
  { method: 'GET', path: '/citations/laws', may: 'citation:read', record: 'nothing', handle: show },
])
