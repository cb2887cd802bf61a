/** Splitting a statement, over HTTP. */

import { newId } from '#platform/crypto/ids.ts'
import { readAnswers } from '#platform/forms/form.ts'
import { defineRoutes } from '#platform/http/routes.ts'
import type { CorrectionProblem } from '../correct-statement/correct-statement.rules.ts'
import type { StatementForm } from '../policy.routes.ts'
import { showStatementForm, submitStatementForm } from '../policy.routes.ts'
import type { SplitStatementAnswers } from './split-statement.form.ts'
import { splitStatementForm } from './split-statement.form.ts'
import { SplitStatementPage, splitStatementTitle } from './split-statement.page.tsx'

const form: StatementForm<SplitStatementAnswers> = {
  title: splitStatementTitle,
  read: (typed) => readAnswers(splitStatementForm, typed),
  filled: ({ one }) => ({ parts: one.text }),
  correction: ({ parts }, { one }) => ({
    does: 'split',
    statement: one.id,
    parts,
    ids: parts.slice(1).map(() => newId<'Statement'>()),
  }),
  refused: (problem) => ({ field: 'parts', text: refusedBecause(problem) }),
  page: SplitStatementPage,
}

function refusedBecause(problem: CorrectionProblem): string {
  if (problem === 'removed') return 'This statement was removed. Put it back first'
  if (problem === 'one-part') return 'Press Enter where the next statement begins'
  return 'Keep the words as they were, and press Enter only between words. You can change the words afterwards'
}

const path = '/policy/drafts/:draft/statements/:statement/split'

export const splitStatementRoutes = defineRoutes([
  { method: 'GET', path, may: 'policy:correct', record: 'nothing', handle: showStatementForm(form) },
  { method: 'POST', path, may: 'policy:correct', record: 'policy.corrected', handle: submitStatementForm(form) },
])
