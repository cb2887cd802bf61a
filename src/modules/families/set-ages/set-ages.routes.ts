/** Which ages count here, over HTTP. */
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { setAges } from './set-ages.command.ts'
import { setAgesForm } from './set-ages.form.ts'
import { SetAgesPage, setAgesTitle } from './set-ages.page.tsx'
import { readTypedAges } from './set-ages.view.ts'

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const typed = await house.inOrganisation(actor, readTypedAges)
  return page(setAgesTitle, SetAgesPage({ ...filledIn(typed), once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(setAgesForm, typed)
  if (!outcome.ok) return formAgain(setAgesTitle, SetAgesPage({ ...outcome, once }))
  await setAges(house, actor, once, outcome.answers)
  return seeOther('/families')
}

export const setAgesRoutes = defineRoutes([
  { method: 'GET', path: '/families/ages', may: 'age-rule:set', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/families/ages', may: 'age-rule:set', record: 'age-rule.changed', handle: submitForm },
])
