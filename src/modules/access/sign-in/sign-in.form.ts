/** What somebody signs in with. */
import { z } from 'zod'
import { emailField } from '#platform/forms/fields.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import type { AccessWords } from '../access.words.ts'

export const signInForm = (words: AccessWords, passphrase: PassphraseTexts) =>
  z.object({
    email: emailField(words.enterEmail, words.emailShape),
    passphrase: z.string({ error: passphrase.enter }).min(1, passphrase.enter).max(1_000, words.wrong),
  })

export type SignInAnswers = z.infer<ReturnType<typeof signInForm>>
