/** Drawing what is looked at this term, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { mayCheck } from '../board.permissions.ts'
import { drawChecks } from './draw-checks.command.ts'
import type { ChecksProps } from './draw-checks.page.tsx'
import { ChecksPage, checksTitle } from './draw-checks.page.tsx'
import { readChecks } from './draw-checks.view.ts'

async function checksOf({ house, actor, once }: ActorVisit, problem?: ChecksProps['problem']) {
  const view = await house.inOrganisation(actor, (work) => readChecks(work))
  return ChecksPage({ view, mayCheck: mayCheck(actor), problem, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(checksTitle, await checksOf(visit))
}

async function draw(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, catalogue } = visit
  const beingChecked = await visit.bringUpToDate(actor)
  const done = await drawChecks(house, actor, once, { catalogue, viewer: actor, beingChecked })
  return done.done ? seeOther('/board/checks') : formAgain(checksTitle, await checksOf(visit, done.problem))
}

export const drawChecksRoutes = defineRoutes([
  { method: 'GET', path: '/board/checks', may: 'board:read', record: 'nothing', handle: show },
  { method: 'POST', path: '/board/checks/draw', may: 'board:check', record: 'checks.drawn', handle: draw },
])
