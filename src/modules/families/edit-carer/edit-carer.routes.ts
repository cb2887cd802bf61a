/** Changing a parent's or carer's name and contact, over HTTP. */
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { isKeeper } from '../families.permissions.ts'
import { carerForm } from '../families.tie.form.ts'
import { editCarer } from './edit-carer.command.ts'
import { EditCarerPage, editCarerTitle } from './edit-carer.page.tsx'
import { readCarer } from './edit-carer.view.ts'

const carerOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readCarer(work, parts['carer'] ?? '', isKeeper(actor)))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const carer = await carerOf(visit)
  const { name, email, phone, languages, version } = carer
  const typed = { name, email: email ?? '', phone: phone ?? '', languages: languages.join(', ') }
  const shown = { carer, version, isMeanwhile: false, once: visit.once }
  return page(editCarerTitle, EditCarerPage({ ...shown, ...filledIn(typed) }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const carer = await carerOf(visit)
  const version = Number(typed[versionField] ?? 0)
  const shown = { carer, typed, once }
  const outcome = readAnswers(carerForm, typed)
  if (!outcome.ok)
    return formAgain(editCarerTitle, EditCarerPage({ ...shown, version, isMeanwhile: false, errors: outcome.errors }))
  const isDone = await editCarer(house, actor, once, { carer: carer.id, version, answers: outcome.answers })
  if (isDone) return seeOther(pathTo('/families/:child', { child: carer.child }))
  const both = { ...shown, version: carer.version, isMeanwhile: true, errors: [] }
  return formAgain(editCarerTitle, EditCarerPage(both), 409)
}

export const editCarerRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/carers/:carer/edit',
    may: 'young-person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/carers/:carer/edit',
    may: 'young-person:edit',
    record: 'carer.changed',
    personal: true,
    handle: submitForm,
  },
])
