/** What a person can decide themselves, over HTTP: each reading is recorded. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { readNamedChild } from '../families.name.view.ts'
import { considerCapacity, readCapacity } from './consider-capacity.command.ts'
import { capacityComplaints, capacityForm } from './consider-capacity.form.ts'
import { ConsiderCapacityPage, capacityTitle } from './consider-capacity.page.tsx'

async function show({ house, actor, parts, once }: ActorVisit): Promise<Answer> {
  const view = await readCapacity(house, actor, parts['child'] ?? '')
  return page(capacityTitle, ConsiderCapacityPage({ ...view, ...blank, once }))
}

/** A form that is refused shows nothing that was sealed before: that would be a reading. */
async function submitForm({ house, actor, parts, typed, once }: ActorVisit): Promise<Answer> {
  const shown = await house.inOrganisation(actor, (work) => readNamedChild(work, parts['child'] ?? ''))
  const again = (errors: readonly FieldError[]) =>
    formAgain(capacityTitle, ConsiderCapacityPage({ ...shown, considered: [], typed, errors, once }))
  const outcome = readAnswers(capacityForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await considerCapacity(house, actor, once, shown.child, outcome.answers)
  if (done !== 'done') return again([capacityComplaints[done]])
  return seeOther(pathTo('/families/:child', { child: shown.child }))
}

const path = '/families/:child/capacity'
const asked = { personal: true, fresh: true } as const

export const considerCapacityRoutes = defineRoutes([
  { method: 'GET', path, may: 'capacity:read', record: 'capacity.read', ...asked, handle: show },
  { method: 'POST', path, may: 'capacity:record', record: 'capacity.considered', ...asked, handle: submitForm },
])
