/** The list of places, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayEditPlaces } from '../programmes.permissions.ts'
import { listPlaces } from '../programmes.view.ts'
import { ListPlacesPage, listPlacesTitle } from './list-places.page.tsx'

async function show({ house, actor }: ActorVisit): Promise<Answer> {
  const places = await house.inOrganisation(actor, listPlaces)
  return page(listPlacesTitle, ListPlacesPage({ places, mayEdit: mayEditPlaces(actor) }))
}

export const listPlacesRoutes = defineRoutes([
  { method: 'GET', path: '/programmes/places', may: 'place:read', record: 'nothing', handle: show },
])
