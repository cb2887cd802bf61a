/** Joining two statements, over HTTP. */
import { readAnswers } from '#platform/forms/form.ts'
import { defineRoutes } from '#platform/http/routes.ts'
import type { StatementForm } from '../policy.routes.ts'
import { showStatementForm, submitStatementForm } from '../policy.routes.ts'
import type { JoinStatementsAnswers } from './join-statements.form.ts'
import { joinStatementsForm } from './join-statements.form.ts'
import { JoinStatementsPage, joinStatementsTitle } from './join-statements.page.tsx'

const form: StatementForm<JoinStatementsAnswers> = {
  title: joinStatementsTitle,
  read: (typed) => readAnswers(joinStatementsForm, typed),
  filled: ({ previous, next }) => ({ other: (next ?? previous)?.id ?? '' }),
  correction: ({ other }, { one }) => ({ does: 'merge', statement: one.id, other }),
  refused: (problem) => ({
    field: 'other',
    text:
      problem === 'removed'
        ? 'This statement was removed. Put it back first'
        : 'They no longer stand next to each other. Choose again',
  }),
  page: JoinStatementsPage,
}

const path = '/policy/drafts/:draft/statements/:statement/join'

export const joinStatementsRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showStatementForm(form) },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitStatementForm(form) },
])
