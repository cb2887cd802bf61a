/** The list of people without a programme, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { ListWithoutPage, listWithoutTitle } from './list-without.page.tsx'
import { readWithout } from './list-without.view.ts'

async function show({ house, actor, query }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const view = await house.inOrganisation(actor, (work) => readWithout(work, after))
  return page(listWithoutTitle, ListWithoutPage({ view }))
}

export const listWithoutRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/programmes/without',
    may: 'without:review',
    record: 'nothing',
    personal: true,
    handle: show,
  },
])
