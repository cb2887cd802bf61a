/** Saving the rows of a spreadsheet, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { findSheet, showChecked } from '../read-bringing/read-bringing.routes.ts'
import { saveRows } from './save-rows.command.ts'

const says = {
  undecided: { field: 'others', text: 'Decide about the rows that may be known already, then save' },
  nothing: { field: 'save', text: 'No row is left to save. Put the file right and bring it again' },
} as const

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, once } = visit
  const bringing = parts['bringing'] ?? ''
  const sheet = await findSheet(visit)
  const outcome = await saveRows(house, actor, once, { bringing, sheet: sheet.name })
  if ('problem' in outcome && outcome.problem !== 'too-late')
    return showChecked(visit, { errors: [says[outcome.problem]] })
  return seeOther(pathTo('/sheets/:bringing', { bringing }))
}

export const saveRowsRoutes = defineRoutes([
  { method: 'POST', path: '/sheets/:bringing/save', may: 'sheet:bring', record: 'sheet.confirmed', handle: submit },
])
