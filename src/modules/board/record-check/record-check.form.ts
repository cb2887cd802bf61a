/** Asks what somebody found who looked for themselves. */
import { z } from 'zod'

export const recordCheckForm = z.object({
  outcome: z.enum(['agrees', 'disagrees'], { error: 'Say whether it was so' }),
  saw: z
    .string({ error: 'Say what you looked at and what you saw' })
    .trim()
    .min(1, 'Say what you looked at and what you saw')
    .max(2000, 'Write it in 2,000 characters or fewer'),
})

export type RecordCheckAnswers = z.infer<typeof recordCheckForm>
