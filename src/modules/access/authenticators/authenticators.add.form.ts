/** The first code that a new authenticator app shows, and what the app is called. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

const enterCode = 'Type the six digits that the app shows'

export const addAuthenticatorForm = z.object({
  label: lineField('Give it a name, such as the name of your phone', 'Use at most 60 letters', 60),
  code: z.string({ error: enterCode }).trim().min(1, enterCode).max(40, enterCode),
  // What the page offered, sealed: kept nowhere until it is used.
  offer: z.string().max(1_000, enterCode).default(''),
})

export type AddAuthenticatorAnswers = z.infer<typeof addAuthenticatorForm>
