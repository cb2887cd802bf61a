/** The day of the meeting, and what its minute says. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const longestMinute = 500

export const recordMinuteForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const metOn = dayField(typed, 'met', 'Enter the day of the meeting as a real date', context)
  const says = (typed['says'] ?? '').replaceAll('\r\n', '\n').trim()
  const complain = (message: string) => context.addIssue({ code: 'custom', path: ['says'], message })
  if (says === '') complain('Copy what the minute says, or where it can be found')
  if (says.length > longestMinute) complain(`Use ${longestMinute} characters or fewer`)
  return { metOn, says }
})

export type RecordMinuteAnswers = z.infer<typeof recordMinuteForm>
