/** The words of a statement. */
import { z } from 'zod'

export const statementText = z
  .string({ error: 'Enter the statement' })
  .trim()
  .min(1, 'Enter the statement')
  .max(5000, 'Write the statement in 5,000 characters or fewer, or split it')

export const rewordStatementForm = z.object({ text: statementText })

export type RewordStatementAnswers = z.infer<typeof rewordStatementForm>
