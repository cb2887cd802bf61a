/** Adding a system outside Kept, over HTTP. */
import { listActiveAdults } from '#modules/people/index.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { systemForm } from '../systems.form.ts'
import { mostSystems } from '../systems.words.ts'
import { addSystem } from './add-system.command.ts'
import { AddSystemPage, addSystemTitle } from './add-system.page.tsx'

const adultsOf = ({ house, actor }: ActorVisit) => house.inOrganisation(actor, (work) => listActiveAdults(work))

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(addSystemTitle, AddSystemPage({ adults: await adultsOf(visit), ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const adults = await adultsOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(addSystemTitle, AddSystemPage({ adults, typed, errors, once }))
  const outcome = readAnswers(systemForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const { owner } = outcome.answers
  if (owner !== null && !adults.some(({ id }) => id === owner))
    return again([{ field: 'owner', text: 'Choose who looks after it from the list' }])
  const done = await addSystem(house, actor, once, outcome.answers)
  if (done.done) return seeOther(pathTo('/systems/:system', { system: done.system }))
  return again([{ field: 'name', text: `There can be ${mostSystems} at the most. Put one away first` }])
}

export const addSystemRoutes = defineRoutes([
  { method: 'GET', path: '/systems/add', may: 'system:change', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path: '/systems/add', may: 'system:change', record: 'system.added', handle: submitForm },
])
