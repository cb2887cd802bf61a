/** How the whole board stood, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { HistoryPage, historyTitle } from './read-history.page.tsx'
import { readHistory } from './read-history.view.ts'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, catalogue } = visit
  await visit.bringUpToDate(actor)
  const view = await house.inOrganisation(actor, (work) => readHistory(work, { catalogue, viewer: actor }))
  return page(historyTitle, HistoryPage({ view }))
}

export const readHistoryRoutes = defineRoutes([
  { method: 'GET', path: '/board/history', may: 'board:read', record: 'nothing', handle: show },
])
