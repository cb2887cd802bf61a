/** The last day of an appointment, or that it ends at once; and that whoever ends it knows what it leaves empty. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'

export const endAppointmentForm = z.record(z.string(), z.string()).transform((typed, context) => ({
  last:
    typed['when'] === 'now'
      ? ('now' as const)
      : dayField(typed, 'until', 'Enter the last day of the appointment', context),
  knowsItEmpties: typed['empties'] === 'yes',
}))

export type EndAppointmentAnswers = z.infer<typeof endAppointmentForm>
