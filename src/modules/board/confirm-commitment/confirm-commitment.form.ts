/** Asks whoever looks after a commitment whether it is done, what they saw, and when. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import type { ConfirmProblem } from '../board.words.ts'
import { outcomes } from '../board.words.ts'

export const confirmForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const outcome = outcomes.find((one) => one === typed['outcome'])
  if (!outcome) complain('outcome', 'Choose whether it is done')
  const saw = (typed['saw'] ?? '').trim()
  if (saw === '') complain('saw', 'Write what you saw')
  if (saw.length > 2000) complain('saw', 'What you saw must have 2,000 characters or fewer')
  const on = dayField(typed, 'on', 'Enter the day as a real date', context)
  return { outcome: outcome ?? ('not-done' as const), saw, on }
})

export type ConfirmAnswers = z.infer<typeof confirmForm>

export const confirmComplaints: Readonly<Record<ConfirmProblem, FieldError>> = {
  'in-the-future': { field: 'on-day', text: 'The day must be today or earlier' },
  'before-the-last': { field: 'on-day', text: 'The day must not be before it was last confirmed' },
}
