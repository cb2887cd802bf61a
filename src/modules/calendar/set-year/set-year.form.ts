/** Which school year is begun from our suggestion. */
import { z } from 'zod'

const choose = 'Choose a school year'

export const setYearForm = z.object({
  year: z
    .string({ error: choose })
    .regex(/^\d{4}$/, choose)
    .transform(Number),
})
