/** One check, over HTTP; reading it is written down. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { mayRecordOf } from '../vetting.permissions.ts'
import { clearanceNames } from '../vetting.words.ts'
import { endClearance, lookAtUpdates, readClearance } from './read-clearance.command.ts'
import { ReadClearancePage } from './read-clearance.page.tsx'

const here = '/vetting/checks/:clearance'
const idIn = ({ parts }: ActorVisit) => parts['clearance'] ?? ''

async function show(visit: ActorVisit): Promise<Answer> {
  const clearance = await readClearance(visit.house, visit.actor, idIn(visit))
  const mayRecord = mayRecordOf(visit.actor, clearance.person_id)
  return page(clearanceNames[clearance.kind], ReadClearancePage({ clearance, mayRecord, once: visit.once }))
}

async function submitLook(visit: ActorVisit): Promise<Answer> {
  const done = await lookAtUpdates(visit.house, visit.actor, visit.once, idIn(visit))
  if (!done.done) return seeOther(pathTo(here, { clearance: idIn(visit) }))
  return seeOther(pathTo('/vetting/people/:checked', { checked: done.person }))
}

async function submitEnd(visit: ActorVisit): Promise<Answer> {
  const person = await endClearance(visit.house, visit.actor, visit.once, idIn(visit))
  return seeOther(pathTo('/vetting/people/:checked', { checked: person }))
}

const may = 'clearance:record'

export const readClearanceRoutes = defineRoutes([
  { method: 'GET', path: here, may, record: 'clearance.read', personal: true, handle: show },
  { method: 'POST', path: `${here}/look`, may, record: 'clearance.looked-at', handle: submitLook },
  { method: 'POST', path: `${here}/end`, may, record: 'clearance.ended', handle: submitEnd },
])
