/** The list of contacts and helplines, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayChangeLines, mayCheckLines } from '../helplines.permissions.ts'
import { ListLinesPage, listLinesTitle } from './list-lines.page.tsx'
import { readLines } from './list-lines.view.ts'

async function show({ house, actor, once }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, readLines)
  const may = { change: mayChangeLines(actor), check: mayCheckLines(actor) }
  return page(listLinesTitle, ListLinesPage({ view, may, person: actor.person, once }))
}

export const listLinesRoutes = defineRoutes([
  { method: 'GET', path: '/helplines', may: 'line:read', record: 'nothing', handle: show },
])
