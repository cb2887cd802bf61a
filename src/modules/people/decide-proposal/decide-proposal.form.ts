/** Whether a second person agrees that somebody has a role, and why not. */
import { z } from 'zod'

export const longestWhyNot = 300

export const decideProposalForm = z.record(z.string(), z.string()).transform((typed, context) => {
  const complain = (field: string, message: string) => context.addIssue({ code: 'custom', path: [field], message })
  const whyNot = (typed['why'] ?? '').trim()
  const answer = typed['answer']
  if (answer !== 'yes' && answer !== 'no') complain('answer', 'Choose whether you agree')
  if (answer === 'no' && whyNot === '') complain('why', 'Say in a few words why not')
  if (whyNot.length > longestWhyNot) complain('why', `Use ${longestWhyNot} characters or fewer`)
  return { accepts: answer === 'yes', whyNot: answer === 'yes' ? '' : whyNot }
})

export type DecideProposalAnswers = z.infer<typeof decideProposalForm>
