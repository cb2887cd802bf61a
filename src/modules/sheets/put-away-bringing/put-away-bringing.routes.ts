/** Putting a spreadsheet away, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { findSheet } from '../read-bringing/read-bringing.routes.ts'
import { putAwayBringing } from './put-away-bringing.command.ts'

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, once } = visit
  const bringing = parts['bringing'] ?? ''
  const sheet = await findSheet(visit)
  await putAwayBringing(house, actor, once, { bringing, sheet: sheet.name })
  return seeOther(pathTo('/sheets/:bringing', { bringing }))
}

export const putAwayBringingRoutes = defineRoutes([
  { method: 'POST', path: '/sheets/:bringing/put-away', may: 'sheet:bring', record: 'sheet.put-away', handle: submit },
])
