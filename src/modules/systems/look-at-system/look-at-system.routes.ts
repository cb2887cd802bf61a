/** Looking at a system, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { readSystemToEdit } from '../edit-system/edit-system.view.ts'
import { lookForm } from '../systems.form.ts'
import { lookAtSystem } from './look-at-system.command.ts'
import { LookAtSystemPage, lookAtSystemTitle } from './look-at-system.page.tsx'

async function systemOf({ house, actor, parts }: ActorVisit) {
  const { system } = await house.inOrganisation(actor, (work) => readSystemToEdit(work, parts['system'] ?? ''))
  return { id: system.id, name: system.name }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const system = await systemOf(visit)
  const filled = filledIn(typedDay('on', dayOf(visit.now)))
  return page(lookAtSystemTitle, LookAtSystemPage({ system, ...filled, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const system = await systemOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(lookAtSystemTitle, LookAtSystemPage({ system, typed, errors, once }))
  const outcome = readAnswers(lookForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const { done } = await lookAtSystem(house, actor, once, system.id, outcome.answers)
  if (!done) return again([{ field: 'on-day', text: 'The day must be today or earlier' }])
  return seeOther(pathTo('/systems/:system', { system: system.id }))
}

const path = '/systems/:system/look'
export const lookAtSystemRoutes = defineRoutes([
  { method: 'GET', path, may: 'system:look', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'system:look', record: 'system.looked-at', handle: submitForm },
])
