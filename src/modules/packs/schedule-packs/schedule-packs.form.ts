/** How often Kept makes a report by itself, and on which day the first. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { intervals, never } from '../packs.words.ts'

export interface ScheduleAnswers {
  /** Null: never. */
  readonly everyMonths: number | null
  readonly firstOn: string
}

export const scheduleForm = z.record(z.string(), z.string()).transform((typed, context): ScheduleAnswers => {
  const often = typed['often'] ?? ''
  if (often === never) return { everyMonths: null, firstOn: '' }
  const everyMonths = intervals.find((one) => String(one) === often)
  if (everyMonths === undefined)
    context.addIssue({ code: 'custom', path: ['often'], message: 'Say how often Kept makes a report' })
  const firstOn = dayField(typed, 'first', 'Enter the day of the first report as a real date', context)
  return { everyMonths: everyMonths ?? null, firstOn }
})

export const tooEarly: FieldError = { field: 'first-day', text: 'The first report is made today or later' }
export const tooLate: FieldError = { field: 'first-day', text: 'The first report is made within two years' }
