/** To which address a sign-in link goes. */
import { z } from 'zod'
import { emailField } from '#platform/forms/fields.ts'
import type { AccessWords } from '../access.words.ts'

export const signInLinkForm = (words: AccessWords) =>
  z.object({ email: emailField(words.enterEmail, words.emailShape) })
