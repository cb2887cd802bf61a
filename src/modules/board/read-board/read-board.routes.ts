/** The board, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { BoardPage, boardTitle } from './read-board.page.tsx'
import { readBoard } from './read-board.view.ts'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, catalogue } = visit
  const beingChecked = await visit.bringUpToDate(actor)
  const view = await house.inOrganisation(actor, (work) => readBoard(work, { catalogue, viewer: actor, beingChecked }))
  return page(boardTitle, BoardPage(view))
}

export const readBoardRoutes = defineRoutes([
  { method: 'GET', path: '/board', may: 'board:read', record: 'nothing', handle: show },
])
