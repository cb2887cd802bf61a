/** Setting the months without a programme, over HTTP. */
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { setMonths } from './set-months.command.ts'
import { setMonthsForm } from './set-months.form.ts'
import { SetMonthsPage, setMonthsTitle } from './set-months.page.tsx'
import { readMonthsSet } from './set-months.view.ts'

async function show({ house, actor, once }: ActorVisit): Promise<Answer> {
  const months = await house.inOrganisation(actor, readMonthsSet)
  return page(setMonthsTitle, SetMonthsPage({ ...filledIn({ months }), once }))
}

async function submit({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(setMonthsForm, typed)
  if (!outcome.ok) return formAgain(setMonthsTitle, SetMonthsPage({ ...outcome, once }))
  await setMonths(house, actor, once, outcome.answers.months)
  return seeOther('/programmes/without')
}

export const setMonthsRoutes = defineRoutes([
  { method: 'GET', path: '/programmes/months', may: 'without:review', record: 'nothing', handle: show },
  { method: 'POST', path: '/programmes/months', may: 'without:review', record: 'months.set', handle: submit },
])
