/** The questions about somebody who is invited. */
import { z } from 'zod'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import { invitationWays } from '../people.words.ts'

export const wayField = z.enum(invitationWays, { error: 'Choose how they are invited' }).default('code')

export const invitePersonForm = z
  .object({
    name: lineField('Enter their name', 'The name must have 200 characters or fewer'),
    work: z.string().trim().max(200, 'Say what they do in 200 characters or fewer').default(''),
    email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
    way: wayField,
  })
  .refine(({ way, email }) => way !== 'mail' || email !== '', {
    path: ['email'],
    error: 'Enter their e-mail address, or choose another way to invite them',
  })

export type InvitePersonAnswers = z.infer<typeof invitePersonForm>
