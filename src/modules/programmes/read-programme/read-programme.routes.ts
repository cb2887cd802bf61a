/** One programme, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayEditProgrammes, seesEveryProgramme } from '../programmes.permissions.ts'
import { ReadProgrammePage } from './read-programme.page.tsx'
import { readProgrammePage } from './read-programme.view.ts'

async function show({ house, actor, parts, query }: ActorVisit): Promise<Answer> {
  const after = query['after'] && isUuid(query['after']) ? query['after'] : undefined
  const leader = seesEveryProgramme(actor) ? undefined : actor.person
  const view = await house.inOrganisation(actor, (work) =>
    readProgrammePage(work, parts['programme'] ?? '', { leader, after }),
  )
  return page(view.programme.name, ReadProgrammePage({ view, mayEdit: mayEditProgrammes(actor) }))
}

export const readProgrammeRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/programmes/:programme',
    may: 'programme:read',
    record: 'nothing',
    personal: true,
    handle: show,
  },
])
