/** Asks why a known gap is one no more. */
import { z } from 'zod'

export const endGapForm = z.object({
  note: z
    .string({ error: 'Say what has changed' })
    .trim()
    .min(1, 'Say what has changed')
    .max(500, 'Write it in 500 characters or fewer'),
})

export type EndGapAnswers = z.infer<typeof endGapForm>
