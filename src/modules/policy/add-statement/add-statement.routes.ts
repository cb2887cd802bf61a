/** Adding a statement, over HTTP. */
import { newId } from '#platform/crypto/ids.ts'
import { filledIn, readAnswers, wrong } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, formAgain, page, seeOther } from '#platform/http/routes.ts'
import { correctStatement } from '../correct-statement/correct-statement.command.ts'
import { labelsOf } from '../correct-statement/correct-statement.form.ts'
import { placeInDraft } from '../policy.page.tsx'
import { isIn } from '../policy.rules.ts'
import { readDraftInHand } from '../policy.view.ts'
import { addStatementForm } from './add-statement.form.ts'
import { AddStatementPage, addStatementTitle } from './add-statement.page.tsx'

async function inHand({ house, actor, parts }: ActorVisit) {
  const { draft, policyTitle, statements } = await house.inOrganisation(actor, (work) =>
    readDraftInHand(work, parts['draft'] ?? ''),
  )
  return { draft: draft.id, state: draft.state, policyTitle, statements: statements.filter(isIn) }
}

async function showForm(visit: ActorVisit): Promise<Answer> {
  const { state, ...view } = await inHand(visit)
  if (state !== 'open') return seeOther(pathTo('/policy/drafts/:draft', { draft: view.draft }))
  const after = visit.query['after'] ?? view.statements.at(-1)?.id ?? ''
  return page(
    addStatementTitle,
    AddStatementPage({ ...view, ...filledIn({ kind: 'commitment', after }), once: visit.once }),
  )
}

async function submitForm(visit: ActorVisit): Promise<Answer> {
  const { house, actor, typed, once } = visit
  const { state: _, ...view } = await inHand(visit)
  const outcome = readAnswers(addStatementForm, typed)
  if (!outcome.ok) return formAgain(addStatementTitle, AddStatementPage({ ...view, ...outcome, once }))
  const { text, after } = outcome.answers
  const labels = labelsOf(outcome.answers)
  const correction = {
    does: 'add',
    id: newId<'Statement'>(),
    after: after === '' ? null : after,
    text,
    ...labels,
  } as const
  const added = await correctStatement(house, actor, once, { draft: view.draft, correction })
  if ('done' in added) return seeOther(placeInDraft(view.draft, added.done))
  const gone = { field: 'after', text: 'That statement is gone. Choose another to stand after' }
  return formAgain(addStatementTitle, AddStatementPage({ ...view, ...wrong(typed, gone), once }))
}

const path = '/policy/drafts/:draft/add'

export const addStatementRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showForm },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitForm },
])
