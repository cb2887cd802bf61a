/** Saying what a statement is, that it is right, that it does not belong, or that it does after all; over HTTP. */
import { readAnswers, versionField } from '#platform/forms/form.ts'
import { pathTo } from '#platform/http/paths.ts'
import type { ActorVisit, Answer } from '#platform/http/routes.ts'
import { defineRoutes, seeOther } from '#platform/http/routes.ts'
import { ChangedMeanwhileError } from '#platform/refusals/refusals.ts'
import { placeInDraft } from '../policy.page.tsx'
import type { StatementForm } from '../policy.routes.ts'
import { showStatementForm, submitStatementForm } from '../policy.routes.ts'
import { correctStatement } from './correct-statement.command.ts'
import type { LabelAnswers } from './correct-statement.form.ts'
import { correctStatementForm, labelsOf } from './correct-statement.form.ts'
import { CorrectStatementPage, correctStatementTitle } from './correct-statement.page.tsx'

const form: StatementForm<LabelAnswers> = {
  title: correctStatementTitle,
  read: (typed) => readAnswers(correctStatementForm, typed),
  filled: ({ one }) => {
    const [topic = '', second = ''] = one.topics
    return { kind: one.kind, polarity: one.polarity ?? '', topic, second, level: String(one.level) }
  },
  correction: (answers, { one }) => ({ does: 'relabel', statement: one.id, ...labelsOf(answers) }),
  refused: () => ({ field: 'kind', text: 'This statement was removed. Put it back first, then say what it is' }),
  page: CorrectStatementPage,
}

/** One press: no form to fill in, so nothing typed can be lost. */
function press(does: 'confirm' | 'remove' | 'restore') {
  return async ({ house, actor, typed, once, parts }: ActorVisit): Promise<Answer> => {
    const [draft, statement] = [parts['draft'] ?? '', parts['statement'] ?? '']
    const version = Number(typed[versionField] ?? 0)
    const outcome = await correctStatement(house, actor, once, { draft, version, correction: { does, statement } })
    if ('problem' in outcome) throw new ChangedMeanwhileError(outcome.problem)
    if (does === 'confirm') return seeOther(`${pathTo('/policy/drafts/:draft', { draft })}#check`)
    return seeOther(does === 'remove' ? pathTo('/policy/drafts/:draft', { draft }) : placeInDraft(draft, statement))
  }
}

const path = '/policy/drafts/:draft/statements/:statement'

export const correctStatementRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showStatementForm(form) },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitStatementForm(form) },
  {
    method: 'POST',
    path: `${path}/confirm`,
    may: 'policy:correct',
    record: 'policy.corrected',
    handle: press('confirm'),
  },
  {
    method: 'POST',
    path: `${path}/remove`,
    may: 'policy:correct',
    record: 'policy.corrected',
    handle: press('remove'),
  },
  {
    method: 'POST',
    path: `${path}/restore`,
    may: 'policy:correct',
    record: 'policy.corrected',
    handle: press('restore'),
  },
])
