/** Which lines of Kept's list are to be shown. */
import { z } from 'zod'
import { listedLines } from '../helplines.list.words.ts'

const keys: readonly string[] = listedLines.map(({ key }) => key)

export const chooseLinesForm = z.object({
  lines: z
    .string({ error: 'Choose at least one helpline' })
    .transform((text) => text.split('\n').filter((key) => keys.includes(key)))
    .refine((chosen) => chosen.length > 0, 'Choose at least one helpline'),
})
