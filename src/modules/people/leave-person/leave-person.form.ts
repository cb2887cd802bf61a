/** The last day of somebody who leaves, and whether their account stops before it is over. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const leavePersonForm = z.record(z.string(), z.string()).transform((typed, context) => ({
  lastOn: dayField(typed, 'last', 'Enter their last day', context),
  atOnce: typed['atOnce'] === 'yes',
}))
