/** Reading who decides for a child in care, over HTTP: each reading is recorded. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readCare } from './read-care.command.ts'
import { ReadCarePage, readCareTitle } from './read-care.page.tsx'

async function show({ house, actor, parts, now }: ActorVisit): Promise<Answer> {
  const care = await readCare(house, actor, parts['child'] ?? '')
  return page(readCareTitle, ReadCarePage({ ...care, today: dayOf(now) }))
}

export const readCareRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/:child/care',
    may: 'care:read',
    record: 'care.read',
    personal: true,
    fresh: true,
    handle: show,
  },
])
