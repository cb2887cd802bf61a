/** Changing the organisation's details, over HTTP. */
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import type { OrganisationRow } from '../people.tables.ts'
import { editOrganisation } from './edit-organisation.command.ts'
import { editOrganisationForm } from './edit-organisation.form.ts'
import { EditOrganisationPage } from './edit-organisation.page.tsx'
import { readOrganisation } from './edit-organisation.view.ts'

const title = 'Your organisation'

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const { name, nation, purpose, version } = await house.inOrganisation(actor, readOrganisation)
  return page(title, EditOrganisationPage({ version, ...filledIn({ name, nation, purpose }), once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const version = Number(typed[versionField] ?? 0)
  const outcome = readAnswers(editOrganisationForm, typed)
  if (!outcome.ok) return formAgain(title, EditOrganisationPage({ version, ...outcome, once }))
  try {
    await editOrganisation(house, actor, once, version, outcome.answers)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as OrganisationRow
    return formAgain(
      title,
      EditOrganisationPage({ version: meanwhile.version, typed, errors: [], once, meanwhile }),
      409,
    )
  }
  return seeOther('/people')
}

export const editOrganisationRoutes = defineRoutes([
  { method: 'GET', path: '/people/organisation', may: 'organisation:edit', record: 'nothing', handle: showForm },
  {
    method: 'POST',
    path: '/people/organisation',
    may: 'organisation:edit',
    record: 'organisation.changed',
    handle: submitForm,
  },
])
