/** The list of people, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayInvite } from '../people.permissions.ts'
import { ListPeoplePage } from './list-people.page.tsx'
import { listPeople } from './list-people.view.ts'

async function show({ house, actor, query }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const people = await house.askInOrganisation(actor, (work) => listPeople(work, after))
  const nextHref = people.next && `${pathTo('/people')}?after=${people.next}`
  return page('People', ListPeoplePage({ page: people, mayInvite: mayInvite(actor), nextHref }))
}

export const listPeopleRoutes = defineRoutes([
  { method: 'GET', path: '/people', may: 'person:list', record: 'nothing', handle: show },
])
