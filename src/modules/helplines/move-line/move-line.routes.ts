/** Moving a line up or down, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { moveLine } from './move-line.command.ts'

async function submit({ house, actor, parts, typed, once }: ActorVisit): Promise<Answer> {
  await moveLine(house, actor, once, parts['line'] ?? '', typed['where'] === 'down' ? 'down' : 'up')
  return seeOther('/helplines')
}

export const moveLineRoutes = defineRoutes([
  { method: 'POST', path: '/helplines/:line/move', may: 'line:change', record: 'line.moved', handle: submit },
])
