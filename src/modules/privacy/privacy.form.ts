/** What is asked before the papers can be made: whom to ask, where records are kept, and for how long. */
import { z } from 'zod'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import type { Typed } from '#platform/forms/form.ts'
import { bases, keptWheres, recordClasses } from './privacy.words.ts'

const facts = z
  .object({
    contactRole: lineField('Enter whom people can ask, as a role', 'The role must have 100 characters or fewer', 100),
    contactEmail: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
    contactPhone: z.string().trim().max(60, 'The telephone number must have 60 characters or fewer').default(''),
    registration: z.string().trim().max(40, 'The number must have 40 characters or fewer').default(''),
    successor: lineField(
      'Say who keeps the records if you close, such as another charity or your council',
      'Say it in 200 characters or fewer',
    ),
    keptWhere: z.enum(keptWheres, { error: 'Choose where Kept runs' }),
    basis: z.enum(bases, { error: 'Choose on what you rely' }),
  })
  .refine(({ contactEmail, contactPhone }) => contactEmail !== '' || contactPhone !== '', {
    path: ['contactEmail'],
    message: 'Enter an e-mail address or a telephone number',
  })

export interface PeriodAnswer {
  class: string
  months: number
  reason: string
}
export type FactsAnswers = z.infer<typeof facts> & { periods: PeriodAnswer[] }

export const factsForm: z.ZodType<FactsAnswers> = z
  .record(z.string(), z.string())
  .transform((typed, context): FactsAnswers => {
    const parsed = facts.safeParse(typed)
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    for (const { field, message } of inOrder(parsed.error?.issues ?? [])) complain(field, message)
    const periods = recordClasses.map((one) => periodTyped(typed, one.class, complain))
    return { ...(parsed.data as z.infer<typeof facts>), periods }
  })

/** As the page asks, so that the summary of what is wrong reads as the page does. */
const asked = ['contactRole', 'contactEmail', 'contactPhone', 'registration', 'keptWhere', 'basis', 'successor']

function inOrder(issues: readonly { path: readonly PropertyKey[]; message: string }[]) {
  const fields = issues.map(({ path, message }) => ({ field: String(path[0]), message }))
  return fields.sort((one, other) => asked.indexOf(one.field) - asked.indexOf(other.field))
}

function periodTyped(typed: Typed, name: string, complain: (field: string, message: string) => void): PeriodAnswer {
  const months = (typed[`months-${name}`] ?? '').trim()
  const reason = (typed[`reason-${name}`] ?? '').replace(/\s+/g, ' ').trim()
  if (!/^\d{1,4}$/.test(months) || Number(months) > 1200)
    complain(`months-${name}`, 'Enter a number of months from 0 to 1200')
  if (reason === '' || reason.length > 300) complain(`reason-${name}`, 'Say why, in 300 characters or fewer')
  return { class: name, months: Number(months), reason }
}

export const adoptForm = z.object({
  signature: lineField('Type your name to adopt it', 'Your name must have 200 characters or fewer'),
})
export type AdoptAnswers = z.infer<typeof adoptForm>
