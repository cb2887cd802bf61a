/** One adult's checks, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayKnowWhoRead, mayRecordOf } from '../vetting.permissions.ts'
import { ReadAdultPage } from './read-adult.page.tsx'
import { readAdult } from './read-adult.view.ts'

async function show({ house, actor, parts }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readAdult(work, parts['checked'] ?? ''))
  const may = { mayRecord: mayRecordOf(actor, view.id), mayKnowWhoRead: mayKnowWhoRead(actor) }
  return page(`Checks of ${view.name}`, ReadAdultPage({ view, ...may }))
}

export const readAdultRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/vetting/people/:checked',
    may: 'clearance:record',
    record: 'nothing',
    personal: true,
    handle: show,
  },
])
