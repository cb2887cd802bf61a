/** A check that somebody saw: its kind, its number and its days; nothing else that stands on it. */
import { z } from 'zod'
import { dayField, optionalDayField } from '#platform/forms/day-fields.ts'
import { clearanceKinds } from '../vetting.words.ts'

const fields = z.object({
  kind: z.enum(clearanceKinds, { error: 'Choose which check you saw' }),
  number: z
    .string()
    .trim()
    .max(40, 'The number has 40 characters or fewer')
    .regex(/^[\p{L}\p{N} ./-]*$/u, 'Enter the number as it stands on the certificate, or leave it empty')
    .default(''),
  updates: z.enum(['yes', 'no'], { error: 'Choose whether they have the update service' }),
})

export const addClearanceForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const rest = fields.safeParse(typed)
  for (const issue of rest.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  const issuedOn = dayField(typed, 'issued', 'Enter the day on which it was issued', context)
  const seenOn = dayField(typed, 'seen', 'Enter the day on which you saw it', context)
  const renewOn = optionalDayField(typed, 'renew', 'Enter the day as a real date, or leave it empty', context)
  if (issuedOn && seenOn && seenOn < issuedOn)
    context.addIssue({ code: 'custom', path: ['seen-day'], message: 'You cannot have seen it before it was issued' })
  if (issuedOn && renewOn && renewOn <= issuedOn)
    context.addIssue({ code: 'custom', path: ['renew-day'], message: 'Renew it after the day on which it was issued' })
  const { kind = clearanceKinds[0], number = '', updates = 'no' } = rest.data ?? {}
  return { kind, number, updates, issuedOn, seenOn, renewOn }
})

export type AddClearanceAnswers = z.infer<typeof addClearanceForm>
