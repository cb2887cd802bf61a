/** Whether somebody is not contacted, or must not know, and why. */
import { z } from 'zod'

const why = 'Say why, so that nobody takes it off by mistake'

export const limitsForm = z
  .object({
    limit: z.enum(['none', 'do-not-contact', 'must-not-know'], { error: 'Choose what holds for them' }),
    reason: z.string().trim().max(2_000, 'Say why in 2,000 characters or fewer').default(''),
  })
  .refine(({ limit, reason }) => limit === 'none' || reason !== '', { path: ['reason'], message: why })
  .transform(({ limit, reason }) => ({
    doNotContact: limit !== 'none',
    mustNotKnow: limit === 'must-not-know',
    reason: limit === 'none' ? '' : reason,
  }))
