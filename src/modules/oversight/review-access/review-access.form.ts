/** For each who holds a role: do they still need it? And a name and a day under it. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'
import { decisionField } from './review-access.words.ts'

const line = lineField('Type your name to sign', 'Your name must have 200 characters or fewer')

export function reviewAccessForm(appointments: readonly string[]) {
  return z.record(z.string(), z.string()).transform((typed, context) => {
    const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
    const decisions = appointments.map((appointment) => {
      const decision = typed[decisionField(appointment)]
      if (decision !== 'keeps' && decision !== 'removed')
        complain(decisionField(appointment), 'Say whether they still need it')
      return { appointment, decision: decision === 'removed' ? ('removed' as const) : ('keeps' as const) }
    })
    const signature = line.safeParse(typed['signature'])
    if (!signature.success) complain('signature', signature.error.issues[0]?.message ?? '')
    const signedOn = dayField(typed, 'signed', 'Enter the day as a real date', context)
    return { decisions, signature: signature.data ?? '', signedOn }
  })
}

export type ReviewAccessAnswers = z.infer<ReturnType<typeof reviewAccessForm>>
