/** Ending a known gap, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { endGap } from './end-gap.command.ts'
import { endGapForm } from './end-gap.form.ts'
import { EndGapPage, endGapTitle } from './end-gap.page.tsx'
import { readGapToEnd } from './end-gap.view.ts'

async function formOf(
  { house, actor, parts, once }: ActorVisit,
  { typed, errors }: { typed: Typed; errors: readonly FieldError[] },
) {
  const gap = await house.inOrganisation(actor, (work) => readGapToEnd(work, parts['gap'] ?? ''))
  return { gap, body: EndGapPage({ gap, typed, errors, once }) }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { gap, body } = await formOf(visit, blank)
  if (gap.ended_at) return seeOther(pathTo('/board/commitments/:statement', { statement: gap.statement_id }))
  return page(endGapTitle, body)
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const outcome = readAnswers(endGapForm, visit.typed)
  if (!outcome.ok) return formAgain(endGapTitle, (await formOf(visit, outcome)).body)
  const { house, actor, once, parts } = visit
  const statement = await endGap(house, actor, once, parts['gap'] ?? '', outcome.answers.note)
  return seeOther(pathTo('/board/commitments/:statement', { statement }))
}

const path = '/board/gaps/:gap/end'

export const endGapRoutes = defineRoutes([
  { method: 'GET', path, may: 'gap:propose', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'gap:propose', record: 'gap.ended', handle: submitForm },
])
