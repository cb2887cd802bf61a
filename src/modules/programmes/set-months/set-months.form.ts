/** A number of months. */
import { z } from 'zod'

const enter = 'Enter a number of months from 1 to 60'

export const setMonthsForm = z.object({
  months: z
    .string({ error: enter })
    .trim()
    .refine((text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 60, enter)
    .transform(Number),
})
