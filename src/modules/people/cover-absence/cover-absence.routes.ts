/** Saying who stands in, over HTTP. */
import { filledIn, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { maySayAway, somebodyInCharge } from '../people.permissions.ts'
import { coverComplaint, coverIn, nobodyYet as nobody } from '../say-away/say-away.days.form.ts'
import { readAbsence } from '../say-away/say-away.days.view.ts'
import { coverAbsence } from './cover-absence.command.ts'
import { CoverAbsencePage, coverAbsenceTitle as title } from './cover-absence.page.tsx'

type Shown = Pick<Parameters<typeof CoverAbsencePage>[0], 'typed' | 'errors'>

async function pageFor({ house, actor, parts, once }: ActorVisit, shown?: Shown) {
  const view = await house.inOrganisation(actor, (work) => readAbsence(work, parts['absence'] ?? ''))
  insist(maySayAway(actor, view.person.id), somebodyInCharge)
  const typed = shown ?? filledIn({ cover: view.absence.coverId ?? '' })
  return CoverAbsencePage({ view, nobody, ...typed, once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(title, await pageFor(visit))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, parts, typed } = visit
  const done = await coverAbsence(house, actor, once, parts['absence'] ?? '', coverIn(typed))
  if (done.done) return seeOther(pathTo('/people/:person', { person: done.person }))
  return formAgain(title, await pageFor(visit, wrong(typed, coverComplaint(done.problem))))
}

const path = '/people/absences/:absence/cover'

export const coverAbsenceRoutes = defineRoutes([
  { method: 'GET', path, may: 'absence:say', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'absence:say', record: 'absence.covered', handle: submitForm },
])
