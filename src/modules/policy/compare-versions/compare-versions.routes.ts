/** Comparing two texts of a policy, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { CompareVersionsPage, compareVersionsTitle } from './compare-versions.page.tsx'
import { compareVersions } from './compare-versions.view.ts'

async function show({ house, actor, parts, query }: ActorVisit): Promise<Answer> {
  const changedOnly = query['show'] !== 'all'
  const { from, to } = query
  const at = Number(query['at'] ?? 0)
  const asked = { policy: parts['policy'] ?? '', from, to, organisation: actor.organisationName, changedOnly, at }
  const comparison = await house.inOrganisation(actor, (work) => compareVersions(work, asked))
  return page(compareVersionsTitle, CompareVersionsPage({ comparison, changedOnly }))
}

export const compareVersionsRoutes = defineRoutes([
  { method: 'GET', path: '/policy/:policy/difference', may: 'policy:read', record: 'nothing', handle: show },
])
