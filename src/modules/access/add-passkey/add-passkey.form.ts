/** What a new passkey is called, and what the browser says of it. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

export const passkeyName = lineField(
  'Give the passkey a name, such as the name of your phone',
  'Use at most 60 letters',
  60,
)

export const addPasskeyForm = z.object({
  name: passkeyName,
  passkey: z.string({ error: 'No passkey was made. Try again' }).min(1, 'No passkey was made. Try again'),
})

export type AddPasskeyAnswers = z.infer<typeof addPasskeyForm>
