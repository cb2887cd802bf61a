/** Who acts today, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { dayInWords, dayOf } from '#platform/text/dates.ts'
import { ReadActingPage, readActingTitle } from './read-acting.page.tsx'
import { readActing } from './read-acting.view.ts'

async function show({ house, actor, now }: ActorVisit): Promise<Answer> {
  const acting = await house.inOrganisation(actor, readActing)
  return page(readActingTitle, ReadActingPage({ day: dayInWords(dayOf(now)), acting }))
}

export const readActingRoutes = defineRoutes([
  { method: 'GET', path: '/people/acting', may: 'person:list', record: 'nothing', personal: true, handle: show },
])
