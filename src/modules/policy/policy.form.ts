/** What somebody signs a policy with, or a review of it: a day, who they are, when it is looked at next, and their name typed again. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import type { SigningProblem } from './policy.words.ts'

const lines = {
  name: lineField('Enter your name', 'Your name must have 200 characters or fewer'),
  role: lineField('Enter your role, such as chair of trustees', 'Your role must have 200 characters or fewer'),
  signature: lineField('Type your name again to sign', 'Your signature must have 200 characters or fewer'),
}

/** In the order of the page, so that the summary of what is wrong reads as the page does. */
export const signingForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const line = (field: keyof typeof lines) => {
    const read = lines[field].safeParse(typed[field])
    if (!read.success) context.addIssue({ code: 'custom', path: [field], message: read.error.issues[0]?.message ?? '' })
    return read.data ?? ''
  }
  const signedOn = dayField(typed, 'on', 'Enter the day as a real date', context)
  const [name, role] = [line('name'), line('role')]
  const nextReviewOn = dayField(typed, 'next', 'Enter the day of the next review as a real date', context)
  const note = (typed['note'] ?? '').trim()
  if (note.length > 2000)
    context.addIssue({ code: 'custom', path: ['note'], message: 'The note must have 2,000 characters or fewer' })
  return { signedOn, name, role, nextReviewOn, note, signature: line('signature') }
})

export type SigningAnswers = z.infer<typeof signingForm>

/** What to say, and at which field. */
export const signingComplaints: Readonly<Record<SigningProblem, FieldError>> = {
  'no-commitments': {
    field: 'signature',
    text: 'Nothing in this text says what you will do or never do, so there is nothing to adopt yet',
  },
  'in-the-future': { field: 'on-day', text: 'The day must be today or earlier' },
  'before-the-last': { field: 'on-day', text: 'The day must not be before the version in force was adopted' },
  'review-not-after': { field: 'next-day', text: 'The next review must come after that day' },
  'signature-is-not-the-name': { field: 'signature', text: 'Sign with the same name as above' },
}
