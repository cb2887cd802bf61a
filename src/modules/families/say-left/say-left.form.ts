/** The last day on which a young person was here, or that they have come back. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const sayLeftForm = z
  .record(z.string(), z.string())
  .transform((typed, context) => dayField(typed, 'last', 'Enter the last day as a real date', context))

export const lastDayIsToCome = 'The last day must be today or earlier'
