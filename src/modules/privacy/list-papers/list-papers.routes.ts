/** The papers about personal data, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayDecide } from '../privacy.permissions.ts'
import { ListPapersPage, listPapersTitle } from './list-papers.page.tsx'
import { listPapers } from './list-papers.view.ts'

async function show({ house, actor, once }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, listPapers)
  return page(listPapersTitle, ListPapersPage({ view, mayDecide: mayDecide(actor), once }))
}

export const listPapersRoutes = defineRoutes([
  { method: 'GET', path: '/privacy', may: 'privacy:read', record: 'nothing', handle: show },
])
