/** The days on which somebody is away, and who stands in. Never why. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { coverComplaint, coverIn } from './say-away.days.form.ts'

export const sayAwayForm = z.record(z.string(), z.string()).transform((typed, context) => ({
  fromOn: dayField(typed, 'from', 'Enter the first day away as a real date', context),
  untilOn: dayField(typed, 'until', 'Enter the last day away as a real date', context),
  cover: coverIn(typed),
}))

export type SayAwayAnswers = z.infer<typeof sayAwayForm>

const ofTheDays = {
  'ends-before-it-begins': { field: 'until-day', text: 'The last day must not be before the first' },
  'over-already': { field: 'until-day', text: 'The last day must be today or later' },
  'away-already': {
    field: 'from-day',
    text: 'They are away on some of those days already. End that on their page first, or choose other days',
  },
} as const satisfies Record<string, FieldError>

/** What to say, and at which field. */
export function awayComplaint(problem: keyof typeof ofTheDays | Parameters<typeof coverComplaint>[0]): FieldError {
  return typeof problem === 'string' ? ofTheDays[problem] : coverComplaint(problem)
}
