/** The page of terms and holidays, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { maySetCalendar } from '../calendar.permissions.ts'
import { ListSpansPage, listSpansTitle } from './list-spans.page.tsx'
import { readCalendarPage } from './list-spans.view.ts'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, readCalendarPage)
  return page(listSpansTitle, ListSpansPage({ view, maySet: maySetCalendar(actor) }))
}

export const listSpansRoutes = defineRoutes([
  { method: 'GET', path: '/calendar', may: 'calendar:read', record: 'nothing', handle: show },
])
