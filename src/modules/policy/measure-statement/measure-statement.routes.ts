/** Writing a measure beside a statement, over HTTP. */
import { readAnswers } from '#platform/forms/form.ts'
import { defineRoutes } from '#platform/http/routes.ts'
import type { StatementForm } from '../policy.routes.ts'
import { showStatementForm, submitStatementForm } from '../policy.routes.ts'
import type { MeasureStatementAnswers } from './measure-statement.form.ts'
import { measureStatementForm } from './measure-statement.form.ts'
import { MeasureStatementPage, measureStatementTitle } from './measure-statement.page.tsx'

const form: StatementForm<MeasureStatementAnswers> = {
  title: measureStatementTitle,
  read: (typed) => readAnswers(measureStatementForm, typed),
  filled: ({ one }) => ({ measure: one.measure }),
  correction: ({ measure }, { one }) => ({ does: 'measure', statement: one.id, measure }),
  refused: () => ({ field: 'measure', text: 'This statement was removed. Put it back first' }),
  page: MeasureStatementPage,
}

const path = '/policy/drafts/:draft/statements/:statement/measure'

export const measureStatementRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showStatementForm(form) },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitStatementForm(form) },
])
