/** What a trustee signs a report off with: the day of the meeting, what it decided, and their name typed. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import type { SigningProblem } from '../packs.words.ts'

const line = lineField('Type your name to sign', 'Your name must have 200 characters or fewer')
export const longestDecision = 2000

/** In the order of the page, so that the summary of what is wrong reads as the page does. */
export const signPackForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const metOn = dayField(typed, 'met', 'Enter the day of the meeting as a real date', context)
  const decision = (typed['decision'] ?? '').replaceAll('\r\n', '\n').trim()
  if (decision.length > longestDecision)
    context.addIssue({
      code: 'custom',
      path: ['decision'],
      message: 'What was decided must have 2,000 characters or fewer',
    })
  const signature = line.safeParse(typed['signature'])
  if (!signature.success)
    context.addIssue({ code: 'custom', path: ['signature'], message: signature.error.issues[0]?.message ?? '' })
  return { metOn, decision, signature: signature.data ?? '' }
})

export type SignPackAnswers = z.infer<typeof signPackForm>

/** What to say, and at which field. */
export const signPackComplaints: Readonly<Record<SigningProblem, FieldError>> = {
  'signed-already': { field: 'signature', text: 'You have signed this report off already' },
  'made-it': { field: 'signature', text: 'You made this report, so another trustee signs it off' },
  changed: {
    field: 'signature',
    text: 'The document is another than the one that was shown. Read it again, then sign',
  },
  'in-the-future': { field: 'met-day', text: 'The day must be today or earlier' },
  'not-their-name': { field: 'signature', text: 'Sign with your own name, as Kept knows it' },
}
