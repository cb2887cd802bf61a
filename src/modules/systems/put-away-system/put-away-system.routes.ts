/** Taking a system off the list, over HTTP. */
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { readSystemToEdit } from '../edit-system/edit-system.view.ts'
import { putAwaySystem } from './put-away-system.command.ts'
import { PutAwaySystemPage, putAwaySystemTitle } from './put-away-system.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const { system } = await house.inOrganisation(actor, (work) => readSystemToEdit(work, parts['system'] ?? ''))
  return page(putAwaySystemTitle, PutAwaySystemPage({ system: { id: system.id, name: system.name }, once }))
}

async function submit({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  await putAwaySystem(house, actor, once, parts['system'] ?? '')
  return seeOther('/systems')
}

const path = '/systems/:system/put-away'
export const putAwaySystemRoutes = defineRoutes([
  { method: 'GET', path, may: 'system:change', record: 'nothing', handle: show },
  { method: 'POST', path, may: 'system:change', record: 'system.put-away', handle: submit },
])
