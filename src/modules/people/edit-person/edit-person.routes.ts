/** Changing a person's details, over HTTP. */
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import type { PersonRow } from '../people.tables.ts'
import { readPerson } from '../read-person/read-person.view.ts'
import { editPerson } from './edit-person.command.ts'
import { editPersonForm } from './edit-person.form.ts'
import { EditPersonPage } from './edit-person.page.tsx'

const title = 'Change details'

async function showForm({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const { person } = await house.inOrganisation(actor, (work) => readPerson(work, parts['person'] ?? ''))
  const typed = { name: person.name, work: person.work, email: person.email ?? '' }
  return page(title, EditPersonPage({ person: person.id, version: person.version, ...filledIn(typed), once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const version = Number(typed[versionField] ?? 0)
  const outcome = readAnswers(editPersonForm, typed)
  const { person } = await house.inOrganisation(actor, (work) => readPerson(work, visit.parts['person'] ?? ''))
  if (!outcome.ok) return formAgain(title, EditPersonPage({ person: person.id, version, ...outcome, once }))
  try {
    await editPerson(house, actor, once, { person: person.id, version, answers: outcome.answers })
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as PersonRow
    const shown = { person: person.id, version: meanwhile.version, typed, errors: [], once, meanwhile }
    return formAgain(title, EditPersonPage(shown), 409)
  }
  return seeOther(pathTo('/people/:person', { person: person.id }))
}

export const editPersonRoutes = defineRoutes([
  { method: 'GET', path: '/people/:person/edit', may: 'person:edit', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/people/:person/edit', may: 'person:edit', record: 'person.changed', handle: submitForm },
])
