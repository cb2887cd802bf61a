/** For which decision it was considered whether somebody can make it, when, and how it was found. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { Typed } from '#platform/forms/form.ts'
import { findings } from '../families.words.ts'

const words = (enter: string, tooLong: string) => z.string({ error: enter }).trim().min(1, enter).max(2_000, tooLong)

export const capacityForm = z
  .looseObject({
    decision: words('Say which decision it was', 'Say it in 2,000 characters or fewer'),
    finding: z.enum(findings, { error: 'Choose what you found' }),
    words: words('Say how you found it', 'Say it in 2,000 characters or fewer'),
  })
  .transform((answers, context) => {
    const consideredOn = dayField(answers as unknown as Typed, 'on', 'Enter the day as a real date', context)
    return { decision: answers.decision, finding: answers.finding, words: answers.words, consideredOn }
  })

export type CapacityAnswers = z.infer<typeof capacityForm>

export const capacityComplaints = {
  'too-young': { field: 'decision', text: 'They are younger than 16, or may be. This is for people of 16 or over' },
  'still-to-come': { field: 'on-day', text: 'The day must be today or earlier' },
} as const
