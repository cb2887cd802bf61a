/** The board to keep, over HTTP: the same rows as the page, narrowed and on the same day. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download } from '#platform/http/routes.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { lookBack } from '../board.days.rules.ts'
import { filterOf } from '../read-board/read-board.rules.ts'
import { exportBoard, exportKinds } from './export-board.view.ts'

async function send(visit: ActorVisit): Promise<Answer> {
  const { house, actor, catalogue, query, now } = visit
  const as = found(exportKinds.find((kind) => kind === (query['as'] ?? 'xlsx')))
  const asked = lookBack(query, dayOf(now))
  // Another day than was asked for would be kept as if it were that one.
  const at = found(asked.kind === 'wrong' ? undefined : { is: asked.kind === 'past' ? asked.at : undefined }).is
  const beingChecked = at ? [] : await visit.bringUpToDate(actor)
  const nothing = { decide: false, own: false }
  const wish = { filter: filterOf(query), may: nothing, organisation: actor.organisationName, as }
  const { bytes, name, type } = await house.inOrganisation(actor, (work) =>
    exportBoard(work, { catalogue, viewer: actor, beingChecked, at }, wish),
  )
  return download(bytes, name, type)
}

export const exportBoardRoutes = defineRoutes([
  { method: 'GET', path: '/board/export', may: 'board:read', record: 'nothing', handle: send },
])
