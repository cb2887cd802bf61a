/** Beginning a draft from what is in force, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { beginDraft } from './begin-draft.command.ts'

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const draft = await beginDraft(house, actor, once, parts['policy'] ?? '')
  return seeOther(pathTo('/policy/drafts/:draft', { draft }))
}

export const beginDraftRoutes = defineRoutes([
  {
    method: 'POST',
    path: '/policy/:policy/draft',
    may: 'policy:correct',
    record: 'policy.draft-begun',
    handle: submit,
  },
])
