/** Whose check is in date, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayRecordClearances } from '../vetting.permissions.ts'
import { ListStandingsPage } from './list-standings.page.tsx'
import { listStandings } from './list-standings.view.ts'

async function show({ house, actor, query }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const standings = await house.inOrganisation(actor, (work) => listStandings(work, after))
  const nextHref = standings.next && `/vetting?after=${standings.next}`
  const mayRecord = mayRecordClearances(actor)
  return page('Checks of adults', ListStandingsPage({ page: standings, mayRecord, nextHref }))
}

export const listStandingsRoutes = defineRoutes([
  { method: 'GET', path: '/vetting', may: 'clearance:see', record: 'nothing', personal: true, handle: show },
])
