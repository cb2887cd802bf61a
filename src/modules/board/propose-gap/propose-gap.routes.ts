/** Proposing a known gap, over HTTP. */
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { blank, readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { proposeGap } from './propose-gap.command.ts'
import { gapComplaints, proposeGapForm } from './propose-gap.form.ts'
import { ProposeGapPage, proposeGapTitle } from './propose-gap.page.tsx'
import { readGapToPropose } from './propose-gap.view.ts'

interface Filled {
  typed: Typed
  errors: readonly FieldError[]
}

async function formOf({ house, actor, parts, once }: ActorVisit, filled: Filled) {
  const statement = parts['statement'] ?? ''
  const view = await house.inOrganisation(actor, (work) => readGapToPropose(work, statement))
  return ProposeGapPage({ statement, ...view, ...filled, once })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(proposeGapTitle, await formOf(visit, blank))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once, parts } = visit
  const statement = parts['statement'] ?? ''
  const outcome = readAnswers(proposeGapForm, typed)
  if (!outcome.ok) return formAgain(proposeGapTitle, await formOf(visit, outcome))
  const done = await proposeGap(house, actor, once, statement, outcome.answers)
  if (done.done) return seeOther(pathTo('/board/commitments/:statement', { statement }))
  return formAgain(proposeGapTitle, await formOf(visit, { typed, errors: [gapComplaints[done.problem]] }))
}

const path = '/board/commitments/:statement/gap'

export const proposeGapRoutes = defineRoutes([
  { method: 'GET', path, may: 'gap:propose', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'gap:propose', record: 'gap.proposed', handle: submitForm },
])
