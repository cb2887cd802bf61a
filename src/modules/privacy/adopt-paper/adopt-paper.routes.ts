/** Adopting a paper, over HTTP. */
import type { FieldError } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { adoptForm } from '../privacy.form.ts'
import { paperNames } from '../privacy.words.ts'
import { readPaper } from '../read-paper/read-paper.view.ts'
import type { AdoptionProblem } from './adopt-paper.command.ts'
import { adoptPaper } from './adopt-paper.command.ts'
import { AdoptPaperPage, adoptPaperTitle } from './adopt-paper.page.tsx'

const complaints: Readonly<Record<AdoptionProblem, string>> = {
  'not-their-name': 'Type your own name, as Kept knows it',
  'adopted-already': 'Somebody has adopted this paper already',
  'newer-one': 'There is a newer one. Read that, then adopt it',
}

async function shownOf({ house, actor, parts, once }: ActorVisit) {
  const view = await house.inOrganisation(actor, (work) => readPaper(work, parts['paper'] ?? ''))
  return { paper: view.id, title: paperNames[view.kind], name: actor.name, once }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(adoptPaperTitle, AdoptPaperPage({ ...(await shownOf(visit)), ...blank }))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const shown = await shownOf(visit)
  const again = (errors: readonly FieldError[]) =>
    formAgain(adoptPaperTitle, AdoptPaperPage({ ...shown, typed, errors }))
  const outcome = readAnswers(adoptForm, typed)
  if (!outcome.ok) return again(outcome.errors)
  const done = await adoptPaper(house, actor, once, shown.paper, outcome.answers)
  if (done.done) return seeOther(pathTo('/privacy/papers/:paper', { paper: shown.paper }))
  return again([{ field: 'signature', text: complaints[done.problem] }])
}

const path = '/privacy/papers/:paper/adopt'
export const adoptPaperRoutes = defineRoutes([
  { method: 'GET', path, may: 'privacy:adopt', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'privacy:adopt', record: 'privacy.paper-adopted', handle: submitForm },
])
