/** A statement that a person adds: its words, what it is, and where it stands. */
import { z } from 'zod'
import { commitmentIsComplete, labelsShape } from '../correct-statement/correct-statement.form.ts'
import { statementText } from '../reword-statement/reword-statement.form.ts'

export const addStatementForm = z
  .object({ ...labelsShape, text: statementText, after: z.uuid().or(z.literal('')).default('') })
  .superRefine(commitmentIsComplete)

export type AddStatementAnswers = z.infer<typeof addStatementForm>
