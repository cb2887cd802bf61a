/** Saying whether somebody in no programme stays, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { keepOn } from './keep-on.command.ts'
import { keepOnForm } from './keep-on.form.ts'
import { KeepOnPage, keepOnTitle } from './keep-on.page.tsx'
import { readForgotten } from './keep-on.view.ts'

async function pageOf(
  { house, actor, parts, once }: ActorVisit,
  shown: { typed: Typed; errors: readonly FieldError[] },
) {
  const view = await house.inOrganisation(actor, (work) => readForgotten(work, parts['forgotten'] ?? ''))
  return KeepOnPage({ view, ...shown, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(keepOnTitle, await pageOf(visit, filledIn({})))
}

const complaints = {
  'over-already': { field: 'until-day', text: 'The day must be after today' },
  'too-long': { field: 'until-day', text: 'They can stay for a year at the most before it is asked again' },
  'left-in-the-future': { field: 'left-day', text: 'The last day must be today or earlier' },
  'is-an-adult': { field: 'answer', text: 'Say on their own page that they have left' },
} as const satisfies Record<string, FieldError>

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, typed, once } = visit
  const outcome = readAnswers(keepOnForm, typed)
  if (!outcome.ok) return formAgain(keepOnTitle, await pageOf(visit, outcome))
  const done = await keepOn(house, actor, once, parts['forgotten'] ?? '', outcome.answers)
  if (done.done) return seeOther('/programmes/without')
  return formAgain(keepOnTitle, await pageOf(visit, wrong(typed, complaints[done.problem])))
}

const path = '/programmes/without/:forgotten'

export const keepOnRoutes = defineRoutes([
  { method: 'GET', path, may: 'without:review', record: 'nothing', personal: true, handle: show },
  { method: 'POST', path, may: 'without:review', record: 'without.reviewed', personal: true, handle: submit },
])
