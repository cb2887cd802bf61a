/** Changing a line, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers, versionField } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { helplineForm, ownContactForm } from '../helplines.form.ts'
import type { LineRow } from '../helplines.tables.ts'
import { namesSomebody } from '../helplines.words.ts'
import { editLine } from './edit-line.command.ts'
import { EditLinePage, editLineTitle } from './edit-line.page.tsx'
import { readLine } from './edit-line.view.ts'

const lineOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readLine(work, parts['line'] ?? ''))

function typedOf({ purpose, role, title, help_for, phone, email, web, hours }: LineRow) {
  return { purpose, role: role ?? '', title, helpFor: help_for, phone, email, web, hours }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const line = await lineOf(visit)
  const shown = { line: line.id, isOwn: line.purpose === 'own', version: line.version, once: visit.once }
  return page(editLineTitle, EditLinePage({ ...shown, ...filledIn(typedOf(line)) }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const line = await lineOf(visit)
  const isOwn = line.purpose === 'own'
  const version = Number(typed[versionField] ?? 0)
  const shown = { line: line.id, isOwn, version, typed, once }
  const again = (errors: readonly FieldError[]) => formAgain(editLineTitle, EditLinePage({ ...shown, errors }))
  const outcome = isOwn ? readAnswers(ownContactForm, typed) : readAnswers(helplineForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  try {
    const done = await editLine(house, actor, once, { line: line.id, version, answers: outcome.answers })
    return done.done ? seeOther('/helplines') : again([{ field: 'title', text: namesSomebody(done.name) }])
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as LineRow
    return formAgain(editLineTitle, EditLinePage({ ...shown, version: meanwhile.version, errors: [], meanwhile }), 409)
  }
}

export const editLineRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/:line/edit', may: 'line:change', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/helplines/:line/edit', may: 'line:change', record: 'line.changed', handle: submitForm },
])
