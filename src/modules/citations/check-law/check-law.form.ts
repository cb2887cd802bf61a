/** Whether what the policy says of the law is right, what would be instead, and how that is known. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import type { LawSaying } from '../citations.words.ts'
import { lawSayings } from '../citations.words.ts'

export interface CheckLawAnswers {
  says: LawSaying
  instead: string
  how: string
  on: string
}

const fields = z.object({
  says: z.enum(lawSayings, { error: 'Choose what you found' }),
  instead: z.string().trim().max(500, 'Say what is right instead in 500 characters or fewer').default(''),
  how: z
    .string()
    .trim()
    .default('')
    .pipe(z.string().min(1, 'Say how you know').max(500, 'Say how you know in 500 characters or fewer')),
})

export const checkLawForm: z.ZodType<CheckLawAnswers> = z
  .record(z.string(), z.string())
  .transform((typed, context): CheckLawAnswers => {
    const parsed = fields.safeParse(typed)
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    for (const { path, message } of parsed.error?.issues ?? []) complain(String(path[0]), message)
    const on = dayField(typed, 'on', 'Enter the day on which you looked', context)
    if (!parsed.success) return { says: 'right', instead: '', how: '', on }
    const isOld = parsed.data.says === 'out-of-date'
    if (isOld && parsed.data.instead === '') complain('instead', 'Say what is right instead')
    return { ...parsed.data, instead: isOld ? parsed.data.instead : '', on }
  })
