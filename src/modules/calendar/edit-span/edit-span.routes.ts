/** Changing a term or a holiday, over HTTP. */
import { filledIn, readAnswers, versionField, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { spanComplaints, spanForm, typedSpan } from '../calendar.form.ts'
import type { SpanRow } from '../calendar.tables.ts'
import { readSpan } from '../calendar.view.ts'
import { editSpan } from './edit-span.command.ts'
import { EditSpanPage, editSpanTitle } from './edit-span.page.tsx'

const kept = ({ house, actor, parts }: ActorVisit) =>
  house.inOrganisation(actor, (work) => readSpan(work, parts['span'] ?? ''))

async function show(visit: ActorVisit): Promise<Answer> {
  const { id: span, version, ...days } = await kept(visit)
  return page(editSpanTitle, EditSpanPage({ span, version, ...filledIn(typedSpan(days)), once: visit.once }))
}

async function submit(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { id: span } = await kept(visit)
  const version = Number(typed[versionField] ?? 0)
  const outcome = readAnswers(spanForm, typed)
  if (!outcome.ok) return formAgain(editSpanTitle, EditSpanPage({ span, version, ...outcome, once }))
  try {
    const done = await editSpan(house, actor, once, { span, version, answers: outcome.answers })
    if (done.done) return seeOther('/calendar')
    const shown = wrong(typed, spanComplaints[done.problem])
    return formAgain(editSpanTitle, EditSpanPage({ span, version, ...shown, once }))
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const meanwhile = error.current as SpanRow
    const shown = { span, version: meanwhile.version, typed, errors: [], once, meanwhile }
    return formAgain(editSpanTitle, EditSpanPage(shown), 409)
  }
}

export const editSpanRoutes = defineRoutes([
  { method: 'GET', path: '/calendar/:span/edit', may: 'calendar:set', record: 'nothing', handle: show },
  { method: 'POST', path: '/calendar/:span/edit', may: 'calendar:set', record: 'span.changed', handle: submit },
])
