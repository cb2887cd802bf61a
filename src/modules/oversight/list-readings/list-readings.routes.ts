/** Who read what few may read, over HTTP. */
import { isUuid } from '#platform/crypto/ids.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayNameChildren } from '../oversight.permissions.ts'
import { ListReadingsPage, readingsTitle } from './list-readings.page.tsx'
import { readReadings } from './list-readings.view.ts'

async function show({ house, actor, query, access }: ActorVisit): Promise<Answer> {
  const { before, about } = query
  const asked = {
    before: before && /^\d{1,15}$/.test(before) ? Number(before) : undefined,
    about: about && isUuid(about) ? about : undefined,
    namesAll: mayNameChildren(actor),
  }
  const found = await house.inOrganisation(actor, (work) => readReadings(work, access().readings, asked))
  const first = asked.about ? `/oversight/readings?about=${asked.about}` : '/oversight/readings'
  const next = found.next && `${first}${asked.about ? '&' : '?'}before=${found.next}`
  return page(
    readingsTitle,
    ListReadingsPage({ page: found, first, next: next || undefined, isFirst: asked.before === undefined }),
  )
}

export const listReadingsRoutes = defineRoutes([
  { method: 'GET', path: '/oversight/readings', may: 'reading:list', record: 'nothing', personal: true, handle: show },
])
