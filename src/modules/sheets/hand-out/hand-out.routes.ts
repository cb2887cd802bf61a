/** Handing lists out, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, download, page } from '#platform/http/routes.ts'
import { writeCsv, writeXlsx } from '#platform/papers/rows.ts'
import { found } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { handOut } from './hand-out.command.ts'
import { HandOutPage, handOutTitle } from './hand-out.page.tsx'

async function show({ sheets }: ActorVisit): Promise<Answer> {
  return page(handOutTitle, HandOutPage({ sheets: sheets() }))
}

async function hand({ house, actor, query, sheets, now }: ActorVisit): Promise<Answer> {
  const sheet = found(sheets().find(({ name }) => name === query['sheet']))
  const { mark, columns, rows } = await handOut(house, actor, sheet)
  const name = `${sheet.name} ${dayOf(now)}`
  if (query['as'] === 'csv')
    return download(writeCsv([[mark], columns.map((column) => column.name), ...rows]), `${name}.csv`, 'csv')
  return download(await writeXlsx(sheet.title, columns, rows, [mark]), `${name}.xlsx`, 'xlsx')
}

export const handOutRoutes = defineRoutes([
  { method: 'GET', path: '/sheets/hand-out', may: 'sheet:hand-out', record: 'nothing', handle: show },
  {
    method: 'GET',
    path: '/sheets/hand-out/file',
    may: 'sheet:hand-out',
    record: 'sheet.handed-out',
    fresh: true,
    handle: hand,
  },
])
