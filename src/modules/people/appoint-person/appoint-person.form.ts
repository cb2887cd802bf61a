/** What somebody is appointed to, and from when until when. */
import { z } from 'zod'
import { dayField, optionalDayField } from '#platform/forms/day-fields.ts'
import { roles } from '../people.words.ts'

const fields = z.object({
  role: z.enum(roles, { error: 'Choose what they are appointed to' }),
})

/** The days come in three parts each (`from-day`, …): see dayField. */
export const appointPersonForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const from = dayField(typed, 'from', 'Enter the day it begins', context)
  const until = optionalDayField(typed, 'until', 'Enter the last day as a real date, or leave it empty', context)
  const rest = fields.safeParse(typed)
  for (const issue of rest.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  return { role: rest.data?.role ?? roles[0], fromOn: from, untilOn: until }
})

export type AppointPersonAnswers = z.infer<typeof appointPersonForm>
