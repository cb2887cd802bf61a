/** The questions of the set-up wizard, and what is wrong with an answer. */
import { z } from 'zod'
import { emailField, lineField } from '#platform/forms/fields.ts'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import { passphraseField } from '#platform/identity/passphrase-field.ts'
import { nations, roles } from '../people.words.ts'
import type { SetUpWords } from './set-up.words.ts'
import { noRole } from './set-up.words.ts'

export const organisationForm = (words: SetUpWords) =>
  z.object({
    name: lineField(words.enterName, words.nameLong),
    nation: z.enum(nations, { error: words.chooseNation }),
    purpose: z.string().trim().max(2_000, words.purposeLong).default(''),
  })

export type OrganisationAnswers = z.infer<ReturnType<typeof organisationForm>>

export const firstPersonForm = (words: SetUpWords, passphrase: PassphraseTexts) =>
  z.object({
    name: lineField(words.enterPersonName, words.personNameLong),
    role: z.enum([...roles, noRole], { error: words.chooseRole }),
    email: emailField(words.enterEmail, words.emailShape),
    passphrase: passphraseField(passphrase),
  })

export type FirstPersonAnswers = z.infer<ReturnType<typeof firstPersonForm>>
