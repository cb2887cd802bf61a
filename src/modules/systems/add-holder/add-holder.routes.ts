/** Adding somebody who can sign in to a system, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readSystemToEdit } from '../edit-system/edit-system.view.ts'
import { addHolder } from './add-holder.command.ts'
import { addHolderForm } from './add-holder.form.ts'
import { AddHolderPage, addHolderTitle } from './add-holder.page.tsx'

async function groundOf({ house, actor, parts }: ActorVisit) {
  const { system, adults } = await house.inOrganisation(actor, (work) => readSystemToEdit(work, parts['system'] ?? ''))
  return { system: { id: system.id, name: system.name }, adults }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(addHolderTitle, AddHolderPage({ ...(await groundOf(visit)), ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const ground = await groundOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(addHolderTitle, AddHolderPage({ ...ground, typed, errors, once }))
  const outcome = readAnswers(addHolderForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  if (!ground.adults.some(({ id }) => id === outcome.answers.person))
    return again([{ field: 'person', text: 'Choose somebody from the list' }])
  const { done } = await addHolder(house, actor, once, ground.system.id, outcome.answers)
  if (!done) return again([{ field: 'person', text: 'They are written down already. Choose somebody else' }])
  return seeOther(pathTo('/systems/:system', { system: ground.system.id }))
}

const path = '/systems/:system/holders/add'
export const addHolderRoutes = defineRoutes([
  { method: 'GET', path, may: 'system:change', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'system:change', record: 'holder.added', handle: submitForm },
])
