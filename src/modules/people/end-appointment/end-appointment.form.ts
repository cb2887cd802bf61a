/** The last day of an appointment. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const endAppointmentForm = z.record(z.string(), z.string()).transform((typed, context) => ({
  untilOn: dayField(typed, 'until', 'Enter the last day of the appointment', context),
}))
