/** Asks what is planned about a commitment that is not met, and until when. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import type { GapProblem } from '../board.words.ts'

export const proposeGapForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const plan = (typed['plan'] ?? '').trim()
  if (plan === '') context.addIssue({ code: 'custom', path: ['plan'], message: 'Write what you will do about it' })
  if (plan.length > 2000)
    context.addIssue({ code: 'custom', path: ['plan'], message: 'The plan must have 2,000 characters or fewer' })
  return { plan, untilOn: dayField(typed, 'until', 'Enter the day by which it will be met as a real date', context) }
})

export type ProposeGapAnswers = z.infer<typeof proposeGapForm>

export const gapComplaints: Readonly<Record<GapProblem, FieldError>> = {
  'not-in-the-future': { field: 'until-day', text: 'The day must be after today' },
  'too-far': { field: 'until-day', text: 'Choose a day within the next year: a later plan can follow this one' },
  'open-already': { field: 'plan', text: 'A plan for this stands already. End that one first' },
  permission: { field: 'plan', text: 'This is a permission, so it cannot be unmet' },
}
