/** The questions about somebody who is invited. */
import { z } from 'zod'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'

export const invitePersonForm = z.object({
  name: lineField('Enter their name', 'The name must have 200 characters or fewer'),
  work: z.string().trim().max(200, 'Say what they do in 200 characters or fewer').default(''),
  email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
})

export type InvitePersonAnswers = z.infer<typeof invitePersonForm>
