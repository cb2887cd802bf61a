/** Writing down who decides for a child in care, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readNamedChild } from '../families.name.view.ts'
import { addCare } from './add-care.command.ts'
import { addCareForm, careComplaints } from './add-care.form.ts'
import { AddCarePage, addCareTitle } from './add-care.page.tsx'

const childOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readNamedChild(work, parts['child'] ?? ''))

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(addCareTitle, AddCarePage({ ...(await childOf(visit)), ...blank, once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await childOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(addCareTitle, AddCarePage({ ...shown, typed, errors, once }))
  const outcome = readAnswers(addCareForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await addCare(house, actor, once, shown.child, outcome.answers)
  return done === 'done' ? seeOther(pathTo('/families/:child', { child: shown.child })) : again([careComplaints[done]])
}

export const addCareRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/:child/care/add',
    may: 'care:edit',
    record: 'nothing',
    personal: true,
    fresh: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/:child/care/add',
    may: 'care:edit',
    record: 'care.added',
    personal: true,
    fresh: true,
    handle: submitForm,
  },
])
