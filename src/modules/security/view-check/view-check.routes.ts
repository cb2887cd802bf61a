/** The page of what is unsafe, over HTTP. */
import { gatherFacts } from '#platform/checks/gather-facts.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { keepsRecoveryKey } from '../security.permissions.ts'
import { ViewCheckPage, viewCheckTitle } from './view-check.page.tsx'
import { viewCheck } from './view-check.view.ts'

async function show(visit: ActorVisit): Promise<Answer> {
  const { house, actor } = visit
  const facts = await gatherFacts(visit)
  const findings = await house.inOrganisation(actor, (work) => viewCheck(work, facts))
  const may = { keepRecoveryKey: keepsRecoveryKey(actor, facts.installation.keeper) }
  return page(viewCheckTitle, ViewCheckPage({ findings, at: facts.machine.now, may }))
}

export const viewCheckRoutes = defineRoutes([
  { method: 'GET', path: '/security/check', may: 'installation:check', record: 'nothing', handle: show },
])
