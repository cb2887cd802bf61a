/** Two trustees appointing a lead, over HTTP. */
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { proposeLead } from './appoint-by-trustees.command.ts'
import { appointByTrusteesForm } from './appoint-by-trustees.form.ts'
import { AppointByTrusteesPage, NotNeededPage, byTrusteesTitle as title } from './appoint-by-trustees.page.tsx'
import { readTrusteesChoice } from './appoint-by-trustees.view.ts'

const complaints = {
  'somebody-can-act': 'A lead or deputy can act again: ask them',
  own: 'You cannot propose yourself: choose somebody else',
  'not-here': 'Choose somebody who is here',
  'proposed-already': 'They are proposed already: another trustee has to agree',
} as const

const choiceOf = ({ house, actor }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readTrusteesChoice(work, actor.person))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const choice = await choiceOf(visit)
  if (!choice.isAllowed) return page(title, NotNeededPage())
  return page(title, AppointByTrusteesPage({ choice, ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, once, typed } = visit
  const again = async (shown: Pick<Parameters<typeof AppointByTrusteesPage>[0], 'typed' | 'errors'>) =>
    formAgain(title, AppointByTrusteesPage({ choice: await choiceOf(visit), ...shown, once }))
  const outcome = readAnswers(appointByTrusteesForm, typed)
  if (!outcome.ok) return again(outcome)
  const done = await proposeLead(house, actor, once, outcome.answers.person)
  if (done.done) return seeOther(pathTo('/people/proposals/:proposal', { proposal: done.proposal }))
  const text = done.problem === 'unfit' ? done.says : complaints[done.problem]
  return again(wrong(typed, { field: 'person', text }))
}

const path = '/people/appoint-lead'
const may = 'lead:appoint'

export const appointByTrusteesRoutes = defineRoutes([
  { method: 'GET', path, may, record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may, record: 'appointment.proposed', handle: submitForm },
])
