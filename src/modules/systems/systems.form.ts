/** What is asked of a system, and of a look at it. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'
import { passwordWays, secondSteps, systemKinds, yesOrNo } from './systems.words.ts'

const nobody = 'nobody'

export const systemForm = z.object({
  name: lineField('Enter what it is called', 'The name must have 100 characters or fewer', 100),
  kind: z.enum(systemKinds, { error: 'Choose what kind of system it is' }),
  usedFor: z.string().trim().max(300, 'Say what it is used for in 300 characters or fewer').default(''),
  owner: z
    .string()
    .default(nobody)
    .transform((id) => (id === nobody || id === '' ? null : id)),
})
export type SystemAnswers = z.infer<typeof systemForm>

const lookAnswers = z.object({
  secondStep: z.enum(secondSteps, { error: 'Say whether a second step is on' }),
  ownNames: z.enum(yesOrNo, { error: 'Say whether each person has their own user name' }),
  passwords: z.enum(passwordWays, { error: 'Say how passwords are kept' }),
  leaversGone: z.enum(yesOrNo, { error: 'Say whether everybody who left is gone from it' }),
  says: z.string().trim().max(500, 'Write 500 characters or fewer').default(''),
})
export type LookAnswers = z.infer<typeof lookAnswers> & { on: string }

export const lookForm: z.ZodType<LookAnswers> = z
  .record(z.string(), z.string())
  .transform((typed, context): LookAnswers => {
    const on = dayField(typed, 'on', 'Enter the day on which you looked', context)
    const parsed = lookAnswers.safeParse(typed)
    if (!parsed.success)
      for (const { path, message } of parsed.error.issues)
        context.addIssue({ code: 'custom', path: [String(path[0])], message })
    const none = { secondStep: 'not-known', ownNames: 'not-known', passwords: 'not-known', leaversGone: 'not-known' }
    return { ...((parsed.data ?? { ...none, says: '' }) as z.infer<typeof lookAnswers>), on }
  })
