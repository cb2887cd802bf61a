/** The last day on which somebody was a child's parent or carer here. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const endTieForm = z
  .record(z.string(), z.string())
  .transform((typed, context) => dayField(typed, 'until', 'Enter the last day as a real date', context))

export const tieEndComplaints = {
  'before-it-began': 'The last day must not be before the day it began',
  'must-not-know': 'They must not know about this child. That would end too: take that limit off first',
  'still-to-come': 'The last day must be today or earlier',
} as const
