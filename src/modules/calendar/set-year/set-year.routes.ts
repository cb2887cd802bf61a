/** Beginning a school year from our suggestion, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { dayOf } from '#platform/text/dates.ts'
import { setYear } from './set-year.command.ts'
import { setYearForm } from './set-year.form.ts'
import { SetYearPage, setYearTitle } from './set-year.page.tsx'
import { suggestYears } from './set-year.view.ts'

function pageOf({ now, once }: ActorVisit, shown: { typed: Typed; errors: readonly FieldError[] }) {
  return SetYearPage({ years: suggestYears(dayOf(now)), ...shown, once })
}

async function show(visit: ActorVisit): Promise<Answer> {
  return page(setYearTitle, pageOf(visit, filledIn({})))
}

const complaints = {
  'no-such-year': { field: 'year', text: 'Choose one of these school years' },
  'set-already': {
    field: 'year',
    text: 'You have dates of your own in that school year already. Change those, or remove them first',
  },
} as const satisfies Record<string, FieldError>

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const outcome = readAnswers(setYearForm, typed)
  if (!outcome.ok) return formAgain(setYearTitle, pageOf(visit, outcome))
  const done = await setYear(house, actor, once, outcome.answers.year)
  if (done.done) return seeOther('/calendar')
  return formAgain(setYearTitle, pageOf(visit, wrong(typed, complaints[done.problem])))
}

export const setYearRoutes = defineRoutes([
  { method: 'GET', path: '/calendar/year', may: 'calendar:set', record: 'nothing', handle: show },
  { method: 'POST', path: '/calendar/year', may: 'calendar:set', record: 'year.set', handle: submit },
])
