/** Whether what a sentence names is held, and as which policies. */
import { z } from 'zod'
import { namedSayings } from '../citations.words.ts'

export const answerNamedForm = z
  .object({
    says: z.enum(namedSayings, { error: 'Choose what is so' }),
    policies: z
      .string()
      .default('')
      .transform((text) => text.split('\n').filter((id) => id !== '')),
  })
  .refine(({ says, policies }) => says !== 'all-held' || policies.length > 0, {
    path: ['says'],
    message: 'Choose which of the policies held it names, or add them first',
  })

export type AnswerNamedAnswers = z.infer<typeof answerNamedForm>
