/** Changing a system's details, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { systemForm } from '../systems.form.ts'
import type { SystemRow } from '../systems.tables.ts'
import { editSystem } from './edit-system.command.ts'
import { EditSystemPage, editSystemTitle } from './edit-system.page.tsx'
import { readSystemToEdit } from './edit-system.view.ts'

const toEdit = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readSystemToEdit(work, parts['system'] ?? ''))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { system, adults } = await toEdit(visit)
  const typed = { name: system.name, kind: system.kind, usedFor: system.used_for, owner: system.owner_id ?? 'nobody' }
  const shown = { system: system.id, version: system.version, adults, once: visit.once }
  return page(editSystemTitle, EditSystemPage({ ...shown, ...filledIn(typed) }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { system, adults } = await toEdit(visit)
  const version = Number(typed[versionField] ?? 0)
  const shown = { system: system.id, version, adults, typed, once }
  const again = (errors: readonly FieldError[]) => formAgain(editSystemTitle, EditSystemPage({ ...shown, errors }))
  const outcome = readAnswers(systemForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const { owner } = outcome.answers
  // Whoever looks after it may have left since: they may stay written down until somebody else is chosen.
  if (owner !== null && owner !== system.owner_id && !adults.some(({ id }) => id === owner))
    return again([{ field: 'owner', text: 'Choose who looks after it from the list' }])
  try {
    await editSystem(house, actor, once, { system: system.id, version, answers: outcome.answers })
    return seeOther(pathTo('/systems/:system', { system: system.id }))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as SystemRow
    const props = { ...shown, version: meanwhile.version, errors: [], meanwhile }
    return formAgain(editSystemTitle, EditSystemPage(props), 409)
  }
}

const path = '/systems/:system/edit'
export const editSystemRoutes = defineRoutes([
  { method: 'GET', path, may: 'system:change', record: 'nothing', personal: true, handle: showForm },
  { method: 'POST', path, may: 'system:change', record: 'system.changed', handle: submitForm },
])
