/** The list of programmes, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayEditProgrammes, seesEveryProgramme } from '../programmes.permissions.ts'
import { ListProgrammesPage, listProgrammesTitle } from './list-programmes.page.tsx'
import { listProgrammes } from './list-programmes.view.ts'

async function show({ house, actor, query }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const past = query['show'] === 'past'
  const leader = seesEveryProgramme(actor) ? undefined : actor.person
  const view = await house.inOrganisation(actor, (work) => listProgrammes(work, { leader, past, after }))
  const nextHref = view.next && `${pathTo('/programmes')}?${past ? 'show=past&' : ''}after=${view.next}`
  return page(listProgrammesTitle, ListProgrammesPage({ view, past, mayEdit: mayEditProgrammes(actor), nextHref }))
}

export const listProgrammesRoutes = defineRoutes([
  { method: 'GET', path: '/programmes', may: 'programme:list', record: 'nothing', handle: show },
])
