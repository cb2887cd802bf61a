/** Saying when somebody is away, over HTTP. */
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { insist } from '#platform/refusals/refusals.ts'
import { maySayAway, somebodyInCharge } from '../people.permissions.ts'
import { sayAway } from './say-away.command.ts'
import { nobodyYet as nobody } from './say-away.days.form.ts'
import type { AwayView } from './say-away.days.view.ts'
import { readAway } from './say-away.days.view.ts'
import { awayComplaint, sayAwayForm } from './say-away.form.ts'
import { SayAwayPage, sayAwayTitle } from './say-away.page.tsx'

type Shown = Pick<Parameters<typeof SayAwayPage>[0], 'typed' | 'errors'>

async function viewFor({ house, actor, parts }: ActorVisit): Promise<{ view: AwayView; isSelf: boolean }> {
  const view = await house.inOrganisation(actor, (work) => readAway(work, parts['person'] ?? ''))
  insist(maySayAway(actor, view.person.id), somebodyInCharge)
  return { view, isSelf: view.person.id === actor.person }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { view, isSelf } = await viewFor(visit)
  const props = { view, isSelf, nobody, ...filledIn({}), once: visit.once }
  return page(sayAwayTitle(isSelf, view.person.name), SayAwayPage(props))
}

async function again(visit: ActorVisit, shown: Shown): Promise<Answer> {
  const { view, isSelf } = await viewFor(visit)
  const props = { view, isSelf, nobody, ...shown, once: visit.once }
  return formAgain(sayAwayTitle(isSelf, view.person.name), SayAwayPage(props))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, parts, typed } = visit
  const person = parts['person'] ?? ''
  const outcome = readAnswers(sayAwayForm, typed)
  if (!outcome.ok) return again(visit, outcome)
  const done = await sayAway(house, actor, once, person, outcome.answers)
  return done.done
    ? seeOther(pathTo('/people/:person', { person }))
    : again(visit, wrong(typed, awayComplaint(done.problem)))
}

const path = '/people/:person/away'

export const sayAwayRoutes = defineRoutes([
  { method: 'GET', path, may: 'absence:say', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'absence:say', record: 'absence.said', handle: submitForm },
])
