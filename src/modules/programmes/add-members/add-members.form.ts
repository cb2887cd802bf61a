/** Who is ticked, and from which day they take part; and part of a name, by which somebody is looked for. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'

const uuid = z.uuid()
/** A page shows no more of them. */
const mostTicked = 200

export const addMembersForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const people = [...new Set((typed['people'] ?? '').split('\n').filter((id) => uuid.safeParse(id).success))].slice(
    0,
    mostTicked,
  )
  if (people.length === 0) context.addIssue({ code: 'custom', path: ['people'], message: 'Tick at least one person' })
  return { people, from: dayField(typed, 'from', 'Enter the first day as a real date', context) }
})
export type AddMembersAnswers = z.infer<typeof addMembersForm>

export const findMembersForm = z.object({
  name: lineField('Type part of a name', 'Type 100 characters or fewer', 100),
})
