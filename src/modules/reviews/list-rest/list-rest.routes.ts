/** The page of everything else, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { reviewsWords } from '../reviews.words.ts'
import { ListRestPage } from './list-rest.page.tsx'

async function show({ actor, language, everythingElse }: ActorVisit): Promise<Answer> {
  return page(reviewsWords[language].rest, ListRestPage({ language, pages: everythingElse(actor) }))
}

export const listRestRoutes = defineRoutes([
  { method: 'GET', path: '/more', may: 'member', record: 'nothing', handle: show },
])
