/** A draft's page, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayAdopt, mayCorrect } from '../policy.permissions.ts'
import { ReadDraftPage } from './read-draft.page.tsx'
import { readDraft } from './read-draft.view.ts'

async function show({ house, actor, parts, query, once }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readDraft(work, parts['draft'] ?? '', query['at']))
  const may = { correct: mayCorrect(actor), adopt: mayAdopt(actor) }
  return page(view.policyTitle, ReadDraftPage({ page: view, may, once }))
}

export const readDraftRoutes = defineRoutes([
  { method: 'GET', path: '/policy/drafts/:draft', may: 'policy:read', record: 'nothing', handle: show },
])
