/** Saying what somebody found who looked for themselves, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { recordCheck } from './record-check.command.ts'
import { recordCheckForm } from './record-check.form.ts'
import { RecordCheckPage, recordCheckTitle } from './record-check.page.tsx'
import { readCheck } from './record-check.view.ts'

async function formOf(
  { house, actor, parts, once }: ActorVisit,
  { typed, errors }: { typed: Typed; errors: readonly FieldError[] },
) {
  const check = await house.inOrganisation(actor, (work) => readCheck(work, parts['spot'] ?? ''))
  return { check, body: RecordCheckPage({ check, typed, errors, once }) }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { check, body } = await formOf(visit, blank)
  return check.outcome === 'agrees' ? seeOther('/board/checks') : page(recordCheckTitle, body)
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts } = visit
  const outcome = readAnswers(recordCheckForm, typed)
  if (!outcome.ok) return formAgain(recordCheckTitle, (await formOf(visit, outcome)).body)
  await recordCheck(house, actor, once, parts['spot'] ?? '', outcome.answers)
  return seeOther('/board/checks')
}

const path = '/board/checks/:spot'

export const recordCheckRoutes = defineRoutes([
  { method: 'GET', path, may: 'board:check', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'board:check', record: 'check.recorded', handle: submitForm },
])
