/** Reading why there is a limit on a tie, over HTTP: each reading is recorded. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { readReason } from './read-reason.command.ts'
import { ReadReasonPage, readReasonTitle } from './read-reason.page.tsx'

async function show({ house, actor, parts }: ActorVisit): Promise<Answer> {
  return page(readReasonTitle, ReadReasonPage(await readReason(house, actor, parts['tie'] ?? '')))
}

export const readReasonRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/ties/:tie/reason',
    may: 'tie-reason:read',
    record: 'tie-reason.read',
    personal: true,
    fresh: true,
    handle: show,
  },
])
