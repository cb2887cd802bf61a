/** Changing a statement's words, over HTTP. */
import { readAnswers } from '#platform/forms/form.ts'
import { defineRoutes } from '#platform/http/routes.ts'
import type { StatementForm } from '../policy.routes.ts'
import { showStatementForm, submitStatementForm } from '../policy.routes.ts'
import type { RewordStatementAnswers } from './reword-statement.form.ts'
import { rewordStatementForm } from './reword-statement.form.ts'
import { RewordStatementPage, rewordStatementTitle } from './reword-statement.page.tsx'

const form: StatementForm<RewordStatementAnswers> = {
  title: rewordStatementTitle,
  read: (typed) => readAnswers(rewordStatementForm, typed),
  filled: ({ one }) => ({ text: one.text }),
  correction: ({ text }, { one }) => ({ does: 'reword', statement: one.id, text }),
  refused: (problem) => ({
    field: 'text',
    text: problem === 'removed' ? 'This statement was removed. Put it back first' : 'Enter the statement',
  }),
  page: RewordStatementPage,
}

const path = '/policy/drafts/:draft/statements/:statement/reword'

export const rewordStatementRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showStatementForm(form) },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitStatementForm(form) },
])
