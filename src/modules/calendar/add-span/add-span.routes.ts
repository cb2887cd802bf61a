/** Adding a term or a holiday, over HTTP. */
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { spanComplaints, spanForm } from '../calendar.form.ts'
import { addSpan } from './add-span.command.ts'
import { AddSpanPage, addSpanTitle } from './add-span.page.tsx'

async function show({ once }: ActorVisit): Promise<Answer> {
  return page(addSpanTitle, AddSpanPage({ ...filledIn({}), once }))
}

async function submit({ house, actor, typed, once }: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(spanForm, typed)
  if (!outcome.ok) return formAgain(addSpanTitle, AddSpanPage({ ...outcome, once }))
  const done = await addSpan(house, actor, once, outcome.answers)
  if (done.done) return seeOther('/calendar')
  return formAgain(addSpanTitle, AddSpanPage({ ...wrong(typed, spanComplaints[done.problem]), once }))
}

export const addSpanRoutes = defineRoutes([
  { method: 'GET', path: '/calendar/add', may: 'calendar:set', record: 'nothing', handle: show },
  { method: 'POST', path: '/calendar/add', may: 'calendar:set', record: 'span.added', handle: submit },
])
