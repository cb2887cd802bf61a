/** All reports, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page } from '#platform/http/routes.ts'
import { mayMake, maySchedule } from '../packs.permissions.ts'
import { ListPacksPage, listPacksTitle } from './list-packs.page.tsx'
import { readPacks } from './list-packs.view.ts'

async function show({ house, actor, query, once }: ActorVisit): Promise<Answer> {
  const before = /^\d{1,9}$/.test(query['before'] ?? '') ? Number(query['before']) : undefined
  const view = await house.inOrganisation(actor, (work) => readPacks(work, before))
  const props = { view, mayMake: mayMake(actor), maySchedule: maySchedule(actor), once }
  return page(listPacksTitle, ListPacksPage(props))
}

export const listPacksRoutes = defineRoutes([
  { method: 'GET', path: '/packs', may: 'pack:read', record: 'nothing', handle: show },
])
