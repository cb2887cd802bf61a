/** From which day a young person helps here, or until which. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const sayHelpingForm = z
  .record(z.string(), z.string())
  .transform((typed, context) => dayField(typed, 'day', 'Enter the day as a real date', context))

export const helpsAlready = 'They help here already. End that first'
export const beganLater = 'The last day must not be before the first day on which they helped'
