/** The e-mail address that says whose sign-in to use. */
import { z } from 'zod'
import { emailField } from '#platform/forms/fields.ts'
import type { OutsideTexts } from '../access.provider.words.ts'

export const signInOutsideForm = (words: OutsideTexts) =>
  z.object({ email: emailField(words.enterEmail, words.emailShape) })
