/** Changing a person's details, over HTTP. */
import type { Typed } from '#platform/forms/form.ts'
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

/** A person as the form would have been filled in: everything is in it, since what is left out is forgotten. */
function asTyped(person: PersonRow): Typed {
  return {
    name: person.name,
    knownAs: person.known_as,
    pronouns: person.pronouns,
    work: person.work,
    email: person.email ?? '',
    phone: person.phone ?? '',
    languages: person.languages.join(', '),
    contact: person.contacts_young_people,
  }
}

async function showForm({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const { person } = await house.inOrganisation(actor, (work) => readPerson(work, parts['person'] ?? ''))
  return page(title, EditPersonPage({ person: person.id, version: person.version, ...filledIn(asTyped(person)), once }))
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
    const saved = error.current as PersonRow
    const shown = { person: person.id, version: saved.version, typed, errors: [], once, meanwhile: asTyped(saved) }
    return formAgain(title, EditPersonPage(shown), 409)
  }
  return seeOther(pathTo('/people/:person', { person: person.id }))
}

export const editPersonRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/people/:person/edit',
    may: 'person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  { method: 'POST', path: '/people/:person/edit', may: 'person:edit', record: 'person.changed', handle: submitForm },
])
