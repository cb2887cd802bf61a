/** The passphrase somebody has, and the one they want. */
import { z } from 'zod'
import { passphraseWords } from '#platform/identity/passphrase.words.ts'
import { passphraseField } from '#platform/identity/passphrase-field.ts'

export const changePassphraseForm = z.object({
  current: z
    .string({ error: 'Enter the passphrase you have now' })
    .min(1, 'Enter the passphrase you have now')
    .max(1_000),
  passphrase: passphraseField(passphraseWords.en),
})

export type ChangePassphraseAnswers = z.infer<typeof changePassphraseForm>
