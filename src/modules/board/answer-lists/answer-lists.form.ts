/** Asks whether a list whose total nobody knows is complete. */
import { z } from 'zod'

export const answerListsForm = z
  .object({
    complete: z.enum(['yes', 'no'], { error: 'Say whether the list is complete' }),
    missing: z.string().trim().max(1000, 'Write it in 1,000 characters or fewer').default(''),
  })
  .superRefine(({ complete, missing }, context) => {
    if (complete === 'no' && missing === '')
      context.addIssue({
        code: 'custom',
        path: ['missing'],
        message: 'Say what is missing, so that somebody can add it',
      })
  })

export type AnswerListsAnswers = z.infer<typeof answerListsForm>
