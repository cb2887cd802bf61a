/** Who leads, and from which day. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

const choose = 'Choose who leads it'
const person = z.uuid(choose)

export const addLeaderForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const chosen = person.safeParse(typed['person'])
  if (!chosen.success) context.addIssue({ code: 'custom', path: ['person'], message: choose })
  const from = dayField(typed, 'from', 'Enter the first day as a real date', context)
  return { person: chosen.data ?? '', from }
})
export type AddLeaderAnswers = z.infer<typeof addLeaderForm>
