/** An adopted version's page, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayCorrect } from '../policy.permissions.ts'
import { ReadVersionPage } from './read-version.page.tsx'
import { readVersion } from './read-version.view.ts'

async function show({ house, actor, parts, query }: ActorVisit): Promise<Answer> {
  const at = Number(query['at'] ?? 0)
  const view = await house.inOrganisation(actor, (work) => readVersion(work, parts['version'] ?? '', at))
  return page(view.version.title, ReadVersionPage({ view, may: { correct: mayCorrect(actor) } }))
}

export const readVersionRoutes = defineRoutes([
  { method: 'GET', path: '/policy/versions/:version', may: 'policy:read', record: 'nothing', handle: show },
])
