/** Why no parent or carer of a young person is known. */
import { z } from 'zod'

export const noCarerForm = z.object({
  reason: z
    .string({ error: 'Say why none are known' })
    .trim()
    .min(1, 'Say why none are known')
    .max(2_000, 'Say why in 2,000 characters or fewer'),
})
