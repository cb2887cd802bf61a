/** Where a statement goes: one up or down, or to the end of a section. */
import { z } from 'zod'

const choose = 'Choose where it should stand'

export const moveStatementForm = z
  .object({
    where: z.enum(['up', 'down', 'section'], { error: choose }),
    section: z.uuid().or(z.literal('')).default(''),
  })
  .refine(({ where, section }) => where !== 'section' || section !== '', {
    path: ['section'],
    error: 'Choose the section it belongs to',
  })

export type MoveStatementAnswers = z.infer<typeof moveStatementForm>
