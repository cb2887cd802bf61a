/** One young person's page, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { isKeeper, mayEditFamilies, mayReadNeeds, seesEverybody } from '../families.permissions.ts'
import { ReadYoungPersonPage } from './read-young-person.page.tsx'
import { readYoungPerson } from './read-young-person.view.ts'

async function show({ house, actor, parts }: ActorVisit): Promise<Answer> {
  const id = parts['child'] ?? ''
  const [everybody, keeper, needs] = [seesEverybody(actor), isKeeper(actor), mayReadNeeds(actor)]
  const view = await house.inOrganisation(actor, (work) => readYoungPerson(work, id, { everybody, keeper, needs }))
  const may = { everybody, edit: mayEditFamilies(actor), keep: keeper, needs }
  return page(view.name, ReadYoungPersonPage({ view, may }))
}

export const readYoungPersonRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/:child',
    may: 'young-person:read',
    record: 'nothing',
    personal: true,
    handle: show,
  },
])
