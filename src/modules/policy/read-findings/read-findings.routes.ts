/** What is worth changing in a draft, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayAdopt, mayCorrect } from '../policy.permissions.ts'
import { findingsTitle, ReadFindingsPage } from './read-findings.page.tsx'
import { readFindings } from './read-findings.view.ts'

async function show({ house, actor, parts }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readFindings(work, parts['draft'] ?? ''))
  return page(findingsTitle, ReadFindingsPage({ view, may: { correct: mayCorrect(actor), adopt: mayAdopt(actor) } }))
}

export const readFindingsRoutes = defineRoutes([
  { method: 'GET', path: '/policy/drafts/:draft/findings', may: 'policy:read', record: 'nothing', handle: show },
])
