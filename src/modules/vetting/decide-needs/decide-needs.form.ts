/** Who needs which check, and after how many months it is renewed. */
import { z } from 'zod'
import { engagementKinds } from '#modules/people/index.ts'
import { needs } from '../vetting.words.ts'

const fields = z.object({
  months: z
    .string({ error: 'Enter after how many months a check is renewed' })
    .trim()
    .regex(/^\d{1,2}$/, 'Enter after how many months a check is renewed, such as 36')
    .transform(Number)
    .pipe(z.number().min(1, 'Enter 1 month or more').max(60, 'Enter 60 months or fewer')),
})

/** A field for each engagement and each answer: `staff-yes`. */
export const needField = (kind: string, contact: boolean) => `${kind}-${contact ? 'yes' : 'no'}`

export const decideNeedsForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const rest = fields.safeParse(typed)
  for (const issue of rest.error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message })
  const decisions = engagementKinds.flatMap((engagement) =>
    [true, false].flatMap((contact) => {
      const chosen = typed[needField(engagement, contact)] ?? ''
      const need = needs.find((one) => one === chosen)
      if (chosen !== '' && need === undefined)
        context.addIssue({
          code: 'custom',
          path: [needField(engagement, contact)],
          message: 'Choose one of the answers',
        })
      return need ? [{ engagement, contact, needs: need }] : []
    }),
  )
  return { months: rest.data?.months ?? 0, decisions }
})

export type DecideNeedsAnswers = z.infer<typeof decideNeedsForm>
