/** Taking a term or a holiday away, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { readSpan } from '../calendar.view.ts'
import { removeSpan } from './remove-span.command.ts'
import { RemoveSpanPage, removeSpanTitle } from './remove-span.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const span = await house.inOrganisation(actor, (work) => readSpan(work, parts['span'] ?? ''))
  return page(removeSpanTitle, RemoveSpanPage({ span, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  await removeSpan(house, actor, once, parts['span'] ?? '')
  return seeOther('/calendar')
}

export const removeSpanRoutes = defineRoutes([
  { method: 'GET', path: '/calendar/:span/remove', may: 'calendar:set', record: 'nothing', handle: show },
  { method: 'POST', path: '/calendar/:span/remove', may: 'calendar:set', record: 'span.removed', handle: submit },
])
