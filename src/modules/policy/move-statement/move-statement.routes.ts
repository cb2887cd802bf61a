/** Moving a statement, over HTTP. */
import { readAnswers } from '#platform/forms/form.ts'
import { defineRoutes } from '#platform/http/routes.ts'
import type { StatementForm } from '../policy.routes.ts'
import { showStatementForm, submitStatementForm } from '../policy.routes.ts'
import type { MoveStatementAnswers } from './move-statement.form.ts'
import { moveStatementForm } from './move-statement.form.ts'
import { MoveStatementPage, moveStatementTitle } from './move-statement.page.tsx'
import { placeFor } from './move-statement.rules.ts'

const form: StatementForm<MoveStatementAnswers> = {
  title: moveStatementTitle,
  read: (typed) => readAnswers(moveStatementForm, typed),
  filled: () => ({}),
  correction: (wish, { one, statements }) => {
    const after = placeFor(statements, one.id, wish)
    // A place that is not there is asked for after the statement itself, which the rules refuse.
    return { does: 'move', statement: one.id, after: after === undefined ? one.id : after }
  },
  refused: (problem) => ({
    field: 'where',
    text:
      problem === 'removed' ? 'This statement was removed. Put it back first' : 'It cannot move that way. Choose again',
  }),
  page: MoveStatementPage,
}

const path = '/policy/drafts/:draft/statements/:statement/move'

export const moveStatementRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showStatementForm(form) },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitStatementForm(form) },
])
