/** Why parents and carers are not to be told. */
import { z } from 'zod'

export const confidenceForm = z.object({
  reason: z
    .string({ error: 'Say why' })
    .trim()
    .min(1, 'Say why, so that nobody ends it by mistake')
    .max(2_000, 'Say why in 2,000 characters or fewer'),
})
