/** How any form that puts one statement right is shown, sent, refused and shown again beside what somebody else saved. */
import type { FieldError, FormOutcome, Typed } from '#platform/forms/form.ts'
import { filledIn, versionField, wrong } from '#platform/forms/form.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { formAgain, page, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { correctStatement } from './correct-statement/correct-statement.command.ts'
import type { Correction, CorrectionProblem } from './correct-statement/correct-statement.rules.ts'
import { placeInDraft } from './policy.page.tsx'
import type { StatementAsked } from './policy.statement.page.tsx'
import type { StatementInHand } from './policy.view.ts'
import { getStatement } from './policy.view.ts'

export interface StatementForm<Answers> {
  readonly title: string
  readonly read: (typed: Typed) => FormOutcome<Answers>
  /** What stands in the form when it is opened. */
  readonly filled: (view: StatementInHand) => Typed
  readonly correction: (answers: Answers, view: StatementInHand) => Correction
  /** What to say, and at which field, where the rules refuse the correction. */
  readonly refused: (problem: CorrectionProblem) => FieldError
  readonly page: (props: StatementAsked) => Parameters<typeof page>[1]
}

export function statementInHand({ house, actor, parts }: ActorVisit): Promise<StatementInHand> {
  return house.inOrganisation(actor, (work) => getStatement(work, parts['draft'] ?? '', parts['statement'] ?? ''))
}

export function showStatementForm<Answers>(form: StatementForm<Answers>) {
  return async (visit: ActorVisit): Promise<Answer> => {
    const view = await statementInHand(visit)
    if (view.draft.state !== 'open') return seeOther(placeInDraft(view.draft.id, view.one.id))
    return page(form.title, form.page({ view, ...filledIn(form.filled(view)), once: visit.once, isConflict: false }))
  }
}

export function submitStatementForm<Answers>(form: StatementForm<Answers>) {
  return async (visit: ActorVisit): Promise<Answer> => {
    const { house, actor, typed, once } = visit
    const view = await statementInHand(visit)
    const again = (shown: Pick<StatementAsked, 'typed' | 'errors'>) =>
      formAgain(form.title, form.page({ view, ...shown, once, isConflict: false }))
    const read = form.read(typed)
    if (!read.ok) return again(read)
    const correction = form.correction(read.answers, view)
    try {
      const wish = { draft: view.draft.id, version: Number(typed[versionField] ?? 0), correction }
      const outcome = await correctStatement(house, actor, once, wish)
      if ('problem' in outcome) return again(wrong(typed, form.refused(outcome.problem)))
      return seeOther(placeInDraft(view.draft.id, outcome.done))
    } catch (error) {
      if (!(error instanceof ChangedMeanwhileError) || view.draft.state !== 'open') throw error
      const shown = { view: await statementInHand(visit), typed, errors: [], once, isConflict: true }
      return formAgain(form.title, form.page(shown), 409)
    }
  }
}
