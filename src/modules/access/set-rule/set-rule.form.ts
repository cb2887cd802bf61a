/** How many days people have to set up a second step. */
import { z } from 'zod'
import { longestGraceDays } from '#platform/identity/role-rules.ts'

const say = `Enter a number of days from 0 to ${longestGraceDays}`

export const setRuleForm = z.object({
  days: z
    .string({ error: say })
    .trim()
    .regex(/^\d{1,3}$/, say)
    .transform(Number)
    .pipe(z.number().max(longestGraceDays, say)),
})

export type SetRuleAnswers = z.infer<typeof setRuleForm>
