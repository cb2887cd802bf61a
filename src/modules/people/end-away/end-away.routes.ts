/** Ending a time away, over HTTP. */
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { maySayAway, somebodyInCharge } from '../people.permissions.ts'
import { readAbsence } from '../say-away/say-away.days.view.ts'
import { endAway } from './end-away.command.ts'
import { EndAwayPage, endAwayTitle } from './end-away.page.tsx'

async function showForm({ house, actor, parts, once, now }: ActorVisit): Promise<Answer> {
  const view = await house.inOrganisation(actor, (work) => readAbsence(work, parts['absence'] ?? ''))
  insist(maySayAway(actor, view.person.id), somebodyInCharge)
  const hasBegun = view.absence.fromOn < dayOf(now)
  return page(endAwayTitle, EndAwayPage({ view, hasBegun, once }))
}

/** Where it was over already there is nothing to put right: the person's page shows how it stands. */
async function submitForm({ house, actor, once, parts }: ActorVisit): Promise<Answer> {
  const { person } = await endAway(house, actor, once, parts['absence'] ?? '')
  return seeOther(pathTo('/people/:person', { person }))
}

const path = '/people/absences/:absence/end'

export const endAwayRoutes = defineRoutes([
  { method: 'GET', path, may: 'absence:say', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'absence:say', record: 'absence.ended', handle: submitForm },
])
