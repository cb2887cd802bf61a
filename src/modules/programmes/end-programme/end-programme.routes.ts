/** Ending a programme, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayForm } from '../programmes.form.ts'
import { readProgramme } from '../programmes.view.ts'
import { endProgramme } from './end-programme.command.ts'
import { EndProgrammePage, endProgrammeTitle } from './end-programme.page.tsx'

const complaints = {
  'over-already': { field: 'last-day', text: 'It has ended already' },
  'before-it-began': { field: 'last-day', text: 'The last day must not be before the first' },
  'after-it-ends': { field: 'last-day', text: 'It ends earlier already. Choose that day or one before it' },
} as const satisfies Record<string, FieldError>

async function pageOf(
  { house, actor, parts, once }: ActorVisit,
  shown: { typed: Typed; errors: readonly FieldError[] },
) {
  const programme = await house.inOrganisation(actor, (work) => readProgramme(work, parts['programme'] ?? ''))
  return EndProgrammePage({ programme, ...shown, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(endProgrammeTitle, await pageOf(visit, filledIn({})))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, parts, typed, once } = visit
  const programme = parts['programme'] ?? ''
  const outcome = readAnswers(dayForm('last', 'Enter the last day as a real date'), typed)
  if (!outcome.ok) return formAgain(endProgrammeTitle, await pageOf(visit, outcome))
  const done = await endProgramme(house, actor, once, programme, outcome.answers.day)
  if (done.done) return seeOther(pathTo('/programmes/:programme', { programme }))
  return formAgain(endProgrammeTitle, await pageOf(visit, wrong(typed, complaints[done.problem])))
}

const path = '/programmes/:programme/end'

export const endProgrammeRoutes = defineRoutes([
  { method: 'GET', path, may: 'programme:edit', record: 'nothing', handle: show },
  { method: 'POST', path, may: 'programme:edit', record: 'programme.ended', handle: submit },
])
