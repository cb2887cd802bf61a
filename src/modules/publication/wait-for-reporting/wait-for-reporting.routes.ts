/** What a page for reports waits for, over HTTP. */
import { gatherFacts } from '#platform/checks/gather-facts.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { WaitForReportingPage, waitForReportingTitle } from './wait-for-reporting.page.tsx'
import { readReporting } from './wait-for-reporting.view.ts'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor, ownAddress } = visit
  const facts = await gatherFacts(visit)
  const view = await house.inOrganisation(actor, (work) => readReporting(work, facts, ownAddress))
  return page(waitForReportingTitle, WaitForReportingPage({ view }))
}

export const waitForReportingRoutes = defineRoutes([
  { method: 'GET', path: '/publication/reporting', may: 'publication:read', record: 'nothing', handle: show },
])
