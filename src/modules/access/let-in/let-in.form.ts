/** The new passphrase of somebody who lost theirs. */
import { z } from 'zod'
import type { PassphraseTexts } from '#platform/identity/passphrase-field.ts'
import { passphraseField } from '#platform/identity/passphrase-field.ts'

export const letInForm = (words: PassphraseTexts) => z.object({ passphrase: passphraseField(words) })
