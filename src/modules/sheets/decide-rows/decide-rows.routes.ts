/** Deciding about rows that may be known already, over HTTP. */
import { wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { findSheet, showChecked } from '../read-bringing/read-bringing.routes.ts'
import { decideRows } from './decide-rows.command.ts'
import { readDecisions } from './decide-rows.form.ts'

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, typed, once } = visit
  const bringing = parts['bringing'] ?? ''
  const sheet = await findSheet(visit)
  const decisions = readDecisions(typed)
  if (decisions.byLine.size === 0 && !decisions.others) {
    const { errors } = wrong(typed, { field: 'others', text: 'Decide about at least one row' })
    return showChecked(visit, { errors, show: 'alike' })
  }
  await decideRows(house, actor, once, { bringing, sheet: sheet.name, ...decisions })
  return seeOther(`${pathTo('/sheets/:bringing', { bringing })}?show=alike`)
}

export const decideRowsRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/sheets/:bringing/rows',
    may: 'sheet:bring',
    record: 'sheet.rows-decided',
    handle: submitForm,
  },
])
