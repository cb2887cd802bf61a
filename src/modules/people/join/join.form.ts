/** The questions somebody answers who comes in with a printed code. */
import { z } from 'zod'
import { emailField } from '#platform/forms/fields.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import { passphraseField } from '#platform/identity/passphrase-field.ts'
import type { JoinWords } from './join.words.ts'

export const codeForm = (words: JoinWords) =>
  z.object({ code: z.string({ error: words.enterCode }).trim().min(1, words.enterCode).max(200, words.codeWrong) })

export const joinForm = (words: JoinWords, passphrase: PassphraseTexts) =>
  z.object({
    code: z.string({ error: words.enterCode }).trim().min(1, words.enterCode).max(200, words.codeWrong),
    email: emailField(words.enterEmail, words.emailShape),
    passphrase: passphraseField(passphrase),
  })

export type JoinAnswers = z.infer<ReturnType<typeof joinForm>>
