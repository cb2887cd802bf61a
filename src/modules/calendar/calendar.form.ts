/** What is asked of a term or holiday: which of the two, what it is called, from when until when. */
import { z } from 'zod'
import { dayField, typedDay } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { SpanKind } from './calendar.words.ts'
import { spanKinds } from './calendar.words.ts'

const named = z.object({
  kind: z.enum(spanKinds, { error: 'Choose whether it is a term or a holiday' }),
  name: lineField('Enter what it is called', 'The name must have 60 characters or fewer', 60),
})

const days = z.record(z.string(), z.string()).transform((typed, context) => ({
  from_on: dayField(typed, 'from', 'Enter the first day as a real date', context),
  until_on: dayField(typed, 'until', 'Enter the last day as a real date', context),
}))

/** Both are asked, so that everything that is wrong is said at once. */
export const spanForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const [one, two] = [named.safeParse(typed), days.safeParse(typed)]
  for (const { error } of [one, two])
    for (const { path, message } of error?.issues ?? []) context.addIssue({ code: 'custom', path: [...path], message })
  return one.success && two.success ? { ...one.data, ...two.data } : z.NEVER
})

export type SpanAnswers = z.infer<typeof spanForm>

export function typedSpan(span: { kind: SpanKind; name: string; from_on: string; until_on: string }): Typed {
  return { kind: span.kind, name: span.name, ...typedDay('from', span.from_on), ...typedDay('until', span.until_on) }
}

/** What to say, and at which field. */
export const spanComplaints = {
  'ends-before-it-begins': { field: 'until-day', text: 'The last day must not be before the first' },
  'too-long': { field: 'until-day', text: 'It can last a year at the most. Check the years of both days' },
  'out-of-time': { field: 'from-day', text: 'Enter a year from 2000 on' },
  overlaps: {
    field: 'from-day',
    text: 'Another one of these begins or ends within those days. Change the days here, or change the other one first',
  },
} as const satisfies Record<string, FieldError>
