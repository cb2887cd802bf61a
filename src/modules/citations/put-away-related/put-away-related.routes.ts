/** Putting a related policy away, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { readOneRelated } from '../edit-related/edit-related.view.ts'
import { putAwayRelated } from './put-away-related.command.ts'
import { PutAwayRelatedPage, putAwayRelatedTitle } from './put-away-related.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const { id, title } = await house.inOrganisation(actor, (work) => readOneRelated(work, parts['related'] ?? ''))
  return page(putAwayRelatedTitle, PutAwayRelatedPage({ related: id, title, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  await putAwayRelated(house, actor, once, parts['related'] ?? '')
  return seeOther('/citations')
}

export const putAwayRelatedRoutes = defineRoutes([
  { method: 'GET', path: '/citations/:related/put-away', may: 'citation:change', record: 'nothing', handle: show },
  {
    method: 'POST',
    path: '/citations/:related/put-away',
    may: 'citation:change',
    record: 'citation.put-away',
    handle: submit,
  },
])
