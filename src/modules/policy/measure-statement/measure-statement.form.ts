/** The organisation's own measure beside a statement. */
import { z } from 'zod'

export const measureStatementForm = z.object({
  measure: z
    .string({ error: 'Say how you would know' })
    .trim()
    .max(2000, 'Write the measure in 2,000 characters or fewer'),
})

export type MeasureStatementAnswers = z.infer<typeof measureStatementForm>
