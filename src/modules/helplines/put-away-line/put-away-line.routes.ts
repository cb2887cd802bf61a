/** Putting a line away, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { putAwayLine } from './put-away-line.command.ts'
import { PutAwayLinePage, putAwayLineTitle } from './put-away-line.page.tsx'
import { readLineTitle } from './put-away-line.view.ts'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const { id, title } = await house.inOrganisation(actor, (work) => readLineTitle(work, parts['line'] ?? ''))
  return page(putAwayLineTitle, PutAwayLinePage({ line: id, title, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  await putAwayLine(house, actor, once, parts['line'] ?? '')
  return seeOther('/helplines')
}

export const putAwayLineRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/:line/put-away', may: 'line:change', record: 'nothing', handle: show },
  { method: 'POST', path: '/helplines/:line/put-away', may: 'line:change', record: 'line.put-away', handle: submit },
])
