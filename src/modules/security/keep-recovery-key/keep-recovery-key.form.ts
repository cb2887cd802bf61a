/** The one question that shows that the recovery key is on paper. */
import { z } from 'zod'

const ask = 'Type the last two groups of the recovery key'

export const keepRecoveryKeyForm = z.object({
  part: z.string({ error: ask }).trim().min(1, ask).max(100, 'Type only the last two groups of the recovery key'),
})
