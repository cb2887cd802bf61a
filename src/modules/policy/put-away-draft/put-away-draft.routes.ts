/** Putting a draft away, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { readDraftInHand } from '../policy.view.ts'
import { putAwayDraft } from './put-away-draft.command.ts'
import { PutAwayDraftPage, putAwayDraftTitle } from './put-away-draft.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const { draft, policyTitle } = await house.inOrganisation(actor, (work) =>
    readDraftInHand(work, parts['draft'] ?? ''),
  )
  if (draft.state !== 'open') return seeOther(pathTo('/policy/:policy', { policy: draft.policy_id }))
  return page(putAwayDraftTitle, PutAwayDraftPage({ draft: draft.id, policyTitle, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const policy = await putAwayDraft(house, actor, once, parts['draft'] ?? '')
  return seeOther(pathTo('/policy/:policy', { policy }))
}

export const putAwayDraftRoutes = defineRoutes([
  { method: 'GET', path: '/policy/drafts/:draft/put-away', may: 'policy:correct', record: 'nothing', handle: show },
  {
    method: 'POST',
    path: '/policy/drafts/:draft/put-away',
    may: 'policy:correct',
    record: 'policy.draft-put-away',
    handle: submit,
  },
])
