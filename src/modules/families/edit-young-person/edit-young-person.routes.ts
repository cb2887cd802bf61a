/** Changing a young person’s details, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { mayEditNeeds } from '../families.permissions.ts'
import { ageComplaint, typedYoungPerson, youngPersonForm } from '../families.person.form.ts'
import { editYoungPerson } from './edit-young-person.command.ts'
import { EditYoungPersonPage, editTitle } from './edit-young-person.page.tsx'
import type { ChildToEdit } from './edit-young-person.view.ts'
import { readChildToEdit } from './edit-young-person.view.ts'

const saved = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readChildToEdit(work, parts['child'] ?? '', mayEditNeeds(actor)))

const typedOf = ({ child: { knownAs, ...child }, needs }: ChildToEdit): Typed =>
  typedYoungPerson({ ...child, known_as: knownAs, needs })

async function showForm(visit: ActorVisit): Promise<Answer> {
  const found = await saved(visit)
  const { id, version } = found.child
  const shown = { child: id, version, asksNeeds: mayEditNeeds(visit.actor), once: visit.once }
  return page(editTitle, EditYoungPersonPage({ ...shown, ...filledIn(typedOf(found)) }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const before = await saved(visit)
  const child = before.child.id
  const version = Number(typed[versionField] ?? 0)
  const shown = { child, typed, asksNeeds: mayEditNeeds(actor), once }
  const again = (errors: readonly FieldError[]) =>
    formAgain(editTitle, EditYoungPersonPage({ ...shown, version, errors }))
  const outcome = readAnswers(youngPersonForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await editYoungPerson(house, actor, once, { child, version, answers: outcome.answers })
  if (done === 'done') return seeOther(pathTo('/families/:child', { child }))
  if (done !== 'changed-meanwhile') return again([ageComplaint(done)])
  const now = await saved(visit)
  const both = { ...shown, version: now.child.version, errors: [], meanwhile: typedOf(now) }
  return formAgain(editTitle, EditYoungPersonPage(both), 409)
}

export const editYoungPersonRoutes = defineRoutes([
  {
    method: 'GET',
    path: '/families/:child/edit',
    may: 'young-person:edit',
    record: 'nothing',
    personal: true,
    handle: showForm,
  },
  {
    method: 'POST',
    path: '/families/:child/edit',
    may: 'young-person:edit',
    record: 'young-person.changed',
    personal: true,
    handle: submitForm,
  },
])
