/** Asking a person whether they may be named, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { filledIn, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { askName } from './ask-name.command.ts'
import { askNameForm, nobody, personChosen } from './ask-name.form.ts'
import { AskNamePage, askNameTitle } from './ask-name.page.tsx'
import { readNamingOf } from './ask-name.view.ts'

const viewOf = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readNamingOf(work, parts['line'] ?? ''))

async function showForm(visit: ActorVisit): Promise<Answer> {
  const view = await viewOf(visit)
  const typed = { person: view.naming?.person ?? nobody }
  return page(askNameTitle, AskNamePage({ view, ...filledIn(typed), once: visit.once }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const view = await viewOf(visit)
  const again = (text: string) => {
    const errors: FieldError[] = [{ field: 'person', text }]
    return formAgain(askNameTitle, AskNamePage({ view, typed, errors, once }))
  }
  const outcome = readAnswers(askNameForm, typed)
  const person = outcome.ok ? personChosen(outcome.answers) : undefined
  if (person === undefined) return again('Choose a person, or nobody')
  const done = await askName(house, actor, once, { line: view.line, person })
  if (!done.done) return again('Choose somebody who holds this role today')
  // Whoever chooses themselves answers at once: nobody is named by another's hand.
  return seeOther(
    done.naming && person === actor.person
      ? pathTo('/helplines/namings/:naming', { naming: done.naming })
      : '/helplines',
  )
}

export const askNameRoutes = defineRoutes([
  { method: 'GET', path: '/helplines/:line/name', may: 'line:change', record: 'nothing', handle: showForm },
  { method: 'POST', path: '/helplines/:line/name', may: 'line:change', record: 'naming.changed', handle: submitForm },
])
