/** Checking the lines, over HTTP. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import type { LineRow } from '../helplines.tables.ts'
import type { Checking } from './check-lines.command.ts'
import { checkLines } from './check-lines.command.ts'
import { checkLinesForm } from './check-lines.form.ts'
import { CheckLinesPage, checkLinesTitle } from './check-lines.page.tsx'
import { listLinesToCheck } from './check-lines.view.ts'

const linesOf = ({ house, actor }: ActorVisit) => house.inOrganisation(actor, listLinesToCheck)

async function showForm(visit: ActorVisit): Promise<Answer> {
  const lines = await linesOf(visit)
  const typed = typedDay('on', dayOf(visit.now))
  return page(checkLinesTitle, CheckLinesPage({ lines, ...filledIn(typed), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const lines = await linesOf(visit)
  if (lines.length === 0) return seeOther('/helplines')
  const again = (errors: readonly FieldError[]) =>
    formAgain(checkLinesTitle, CheckLinesPage({ lines, typed, errors, once }))
  const outcome = readAnswers(checkLinesForm(lines.map(({ id }) => id)), typed)
  if (!outcome.ok) return again(outcome.errors)
  try {
    const done = await checkLines(house, actor, once, outcome.answers)
    return done.done ? seeOther('/helplines') : again([complaintOf(done)])
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const changed = (error.current as LineRow).title
    const shown = { lines: await linesOf(visit), typed, errors: [], once, changed }
    return formAgain(checkLinesTitle, CheckLinesPage(shown), 409)
  }
}

function complaintOf({ problem, line }: Extract<Checking, { done: false }>): FieldError {
  switch (problem) {
    case 'in-the-future':
      return { field: 'on-day', text: 'The day must be today or earlier' }
    case 'nothing-changed':
      return { field: `phone-${line}`, text: 'Put right what has changed, or choose that it works' }
    case 'own-without-reach':
      return { field: `phone-${line}`, text: 'Enter a telephone number or an e-mail address' }
  }
}

export const checkLinesRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/check', may: 'line:check', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/helplines/check', may: 'line:check', record: 'line.checked', handle: submitForm },
])
