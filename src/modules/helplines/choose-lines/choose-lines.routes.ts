/** Choosing helplines from the list, over HTTP. */
import { blank, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { tooManyLines } from '../helplines.words.ts'
import { chooseLines } from './choose-lines.command.ts'
import { chooseLinesForm } from './choose-lines.form.ts'
import { ChooseLinesPage, chooseLinesTitle } from './choose-lines.page.tsx'
import { listChoices } from './choose-lines.view.ts'

async function showForm({ house, actor, once }: ActorVisit): Promise<Answer> {
  const choices = await house.inOrganisation(actor, listChoices)
  return page(chooseLinesTitle, ChooseLinesPage({ choices, ...blank, once }))
}

async function submitForm({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(chooseLinesForm, typed)
  const again = async (shown: Pick<Parameters<typeof ChooseLinesPage>[0], 'typed' | 'errors'>) => {
    const choices = await house.inOrganisation(actor, listChoices)
    return formAgain(chooseLinesTitle, ChooseLinesPage({ choices, ...shown, once }))
  }
  if (!outcome.ok) return again(outcome)
  const done = await chooseLines(house, actor, once, outcome.answers.lines)
  // Somebody else may have chosen the same meanwhile: then there is nothing left to do.
  if (done.done || done.problem === 'shown-already') return seeOther('/helplines')
  return again(wrong(typed, { field: 'lines', text: tooManyLines }))
}

export const chooseLinesRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/suggested', may: 'line:change', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/helplines/suggested', may: 'line:change', record: 'line.chosen', handle: submitForm },
])
