/** Adding a young person, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { mayEditNeeds } from '../families.permissions.ts'
import { ageComplaint, youngPersonForm } from '../families.person.form.ts'
import { addYoungPerson } from './add-young-person.command.ts'
import { AddYoungPersonPage, addTitle } from './add-young-person.page.tsx'
import { readReadiness } from './add-young-person.view.ts'

async function showForm({ house, actor, catalogue, once }: ActorVisit): Promise<Answer> {
  const readiness = await house.inOrganisation(actor, (work) => readReadiness(work, catalogue))
  return page(addTitle, AddYoungPersonPage({ ...blank, asksNeeds: mayEditNeeds(actor), readiness, once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const again = (errors: readonly FieldError[]) => {
    const shown = { typed, errors, asksNeeds: mayEditNeeds(actor), readiness: undefined, once }
    return formAgain(addTitle, AddYoungPersonPage(shown))
  }
  const outcome = readAnswers(youngPersonForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const added = await addYoungPerson(house, actor, once, outcome.answers)
  if (!added.done) return again([ageComplaint(added.problem)])
  return seeOther(pathTo('/families/:child', { child: added.child }))
}

export const addYoungPersonRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/add',
    may: 'young-person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/add',
    may: 'young-person:edit',
    record: 'young-person.added',
    personal: true,
    handle: submitForm,
  },
])
