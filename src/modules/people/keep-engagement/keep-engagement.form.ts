/** As what somebody is here, from when, until when, and through whom. */
import { z } from 'zod'
import { dayField, optionalDayField } from '#platform/forms/day-fields.ts'
import { engagementKinds } from '../people.words.ts'

const fields = z.object({
  kind: z.enum(engagementKinds, { error: 'Choose what they are here as' }),
  through: z.string().trim().max(200, 'Say through whom in 200 characters or fewer').default(''),
})

export const engagementForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const rest = fields.safeParse(typed)
  for (const issue of rest.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  const fromOn = dayField(typed, 'from', 'Enter the first day', context)
  const untilOn = optionalDayField(typed, 'until', 'Enter the last day as a real date, or leave it empty', context)
  if (fromOn && untilOn && untilOn < fromOn)
    context.addIssue({
      code: 'custom',
      path: ['until-day'],
      message: 'The last day must not be before the first',
    })
  return { kind: rest.data?.kind ?? engagementKinds[0], through: rest.data?.through ?? '', fromOn, untilOn }
})

export type EngagementAnswers = z.infer<typeof engagementForm>
