/** Whether somebody stays, why and until when, or on which day they left. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { Reason } from '../programmes.words.ts'
import { reasons } from '../programmes.words.ts'

export type KeepOnAnswers = { answer: 'stays'; reason: Reason; day: string } | { answer: 'left'; day: string }

export const keepOnForm: z.ZodType<KeepOnAnswers> = z
  .record(z.string(), z.string())
  .transform((typed, context): KeepOnAnswers => {
    if (typed['answer'] === 'left')
      return { answer: 'left', day: dayField(typed, 'left', 'Enter the last day as a real date', context) }
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    if (typed['answer'] !== 'stays') complain('answer', 'Say whether they stay')
    const reason = reasons.find((one) => one === typed['reason'])
    if (typed['answer'] !== 'stays') return z.NEVER
    if (!reason) complain('reason', 'Choose why they stay')
    const day = dayField(typed, 'until', 'Enter the day until which they stay as a real date', context)
    return reason ? { answer: 'stays', reason, day } : z.NEVER
  })
