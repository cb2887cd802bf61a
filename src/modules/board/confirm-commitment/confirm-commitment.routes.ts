/** Confirming a commitment, over HTTP. To whoever may not confirm it, there is no such thing. */
import { typedDay } from '#platform/forms/day-fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { dayOf } from '#platform/text/dates.ts'
import { mayConfirm } from '../board.permissions.ts'
import { confirmCommitment } from './confirm-commitment.command.ts'
import { confirmComplaints, confirmForm } from './confirm-commitment.form.ts'
import { ConfirmPage, confirmTitle } from './confirm-commitment.page.tsx'
import { readTended } from './confirm-commitment.view.ts'

const path = '/board/commitments/:statement/confirm'
const statementOf = ({ parts }: ActorVisit) => parts['statement'] ?? ''

async function formOf(visit: ActorVisit, typed: Typed, errors: readonly FieldError[] = [], isConflict = false) {
  const { house, actor, query, once } = visit
  const view = await house.inOrganisation(actor, (work) =>
    readTended(work, statementOf(visit), (owner) => mayConfirm(actor, owner)),
  )
  const isSaved = query['saved'] === 'yes' && errors.length === 0
  return ConfirmPage({ view, typed, errors, once, isSaved, isConflict })
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  return page(confirmTitle, await formOf(visit, typedDay('on', dayOf(visit.now))))
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const [statement, outcome] = [statementOf(visit), readAnswers(confirmForm, typed)]
  if (!outcome.ok) return formAgain(confirmTitle, await formOf(visit, typed, outcome.errors))
  try {
    const answers = { ...outcome.answers, fingerprint: typed['words'] }
    const { problem } = await confirmCommitment(house, actor, once, statement, answers)
    if (problem) return formAgain(confirmTitle, await formOf(visit, typed, [confirmComplaints[problem]]))
    return seeOther(`${pathTo(path, { statement })}?saved=yes`)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    return formAgain(confirmTitle, await formOf(visit, typed, [], true), 409)
  }
}

export const confirmCommitmentRoutes = defineRoutes([
  { method: 'GET', path, may: 'member', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'member', record: 'commitment.confirmed', handle: submitForm },
])
