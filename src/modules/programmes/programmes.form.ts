/** What is asked of a programme and of a place. */
import { z } from 'zod'
import { dayField, optionalDayField } from '#platform/forms/day-fields.ts'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import { hasItsOwnLead, placeKinds, rulings } from './programmes.words.ts'

const asText = z.record(z.string(), z.string())

const programmeWords = z.object({
  name: lineField('Enter what it is called', 'The name must have 100 characters or fewer', 100),
  kind: z.string().trim().max(60, 'Say what it is in 60 characters or fewer').default(''),
  place_id: z
    .union([z.literal(''), z.uuid()], { error: 'Choose a place from the list' })
    .default('')
    .transform((id) => id || null),
  upper_age: z
    .string()
    .trim()
    .default('')
    .refine((text) => text === '' || (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 120), {
      error: 'Enter an age in years, such as 18, or leave it empty',
    })
    .transform((text) => (text === '' ? null : Number(text))),
})

const programmeDays = asText.transform((typed, context) => ({
  from_on: dayField(typed, 'from', 'Enter the first day as a real date', context),
}))

/** Both halves are asked, so that everything that is wrong is said at once. */
export const programmeForm = asText.transform((typed, context) => {
  const [words, days] = [programmeWords.safeParse(typed), programmeDays.safeParse(typed)]
  for (const { error } of [words, days])
    for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path: [...path], message })
  return words.success && days.success ? { ...words.data, ...days.data } : z.NEVER
})
export type ProgrammeAnswers = z.infer<typeof programmeForm>

/** A day from which, or until which. */
export const dayForm = (field: string, message: string) =>
  asText.transform((typed, context) => ({ day: dayField(typed, field, message, context) }))

const placeWords = z
  .object({
    name: lineField('Enter what the place is called', 'The name must have 100 characters or fewer', 100),
    kind: z.enum(placeKinds, { error: 'Choose what kind of place it is' }),
    lead_name: z.string().trim().max(100, 'The role or name must have 100 characters or fewer').default(''),
    lead_phone: z
      .string()
      .trim()
      .max(60, 'The telephone number must have 60 characters or fewer')
      .default('')
      .refine((text) => text === '' || /\d.*\d/.test(text), 'Enter a telephone number such as 01632 960 001'),
    lead_email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
    ruling: z.enum(rulings, { error: 'Choose whose policy rules there' }),
    policy_at: z.string().trim().max(300, 'Say where it is in 300 characters or fewer').default(''),
  })
  .superRefine(({ kind, lead_name, lead_phone, lead_email }, context) => {
    if (!hasItsOwnLead(kind) || lead_name === '' || lead_phone !== '' || lead_email !== '') return
    const message = 'Enter a telephone number or an e-mail address for them'
    context.addIssue({ code: 'custom', path: ['lead_phone'], message })
  })

const placeDays = asText.transform((typed, context) => ({
  checked_on: optionalDayField(typed, 'checked', 'Enter the day as a real date, or leave it empty', context),
}))

export const placeForm = asText.transform((typed, context) => {
  const [words, days] = [placeWords.safeParse(typed), placeDays.safeParse(typed)]
  for (const { error } of [words, days])
    for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path: [...path], message })
  return words.success && days.success ? { ...words.data, ...days.data } : z.NEVER
})
export type PlaceAnswers = z.infer<typeof placeForm>
