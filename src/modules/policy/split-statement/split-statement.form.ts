/** Where a statement is cut: each line is one statement. */
import { z } from 'zod'

const most = 20

export const splitStatementForm = z.object({
  parts: z
    .string({ error: 'Put each statement on a line of its own' })
    .transform((text) => text.split('\n').map((line) => line.trim()))
    .transform((lines) => lines.filter((line) => line !== ''))
    .refine((lines) => lines.length >= 2, 'Press Enter where the next statement begins')
    .refine((lines) => lines.length <= most, `Split it into ${most} statements or fewer at a time`),
})

export type SplitStatementAnswers = z.infer<typeof splitStatementForm>
