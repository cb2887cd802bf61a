/** Whether somebody's own name may be shown. */
import { z } from 'zod'
import { namingAnswers } from '../helplines.words.ts'

export const answerNamingForm = z.object({
  answer: z.enum(namingAnswers, { error: 'Choose yes or no' }),
})
