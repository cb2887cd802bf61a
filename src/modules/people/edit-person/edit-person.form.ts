/** The details of an adult that can be changed. */
import { z } from 'zod'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import { contactsKnown } from '../people.words.ts'

const PHONE = /^\+?[\d\s().-]{3,40}$/

/** One a line or with commas between; each once, in the order typed. */
export function languagesIn(typed: string): string[] {
  const said = typed
    .split(/[,;\n]/)
    .map((one) => one.trim().replace(/\s+/g, ' '))
    .filter((one) => one !== '')
  return [...new Set(said)]
}

export const editPersonForm = z.object({
  name: lineField('Enter their name', 'The name must have 200 characters or fewer'),
  knownAs: z.string().trim().max(100, 'What they are called must have 100 characters or fewer').default(''),
  pronouns: z.string().trim().max(40, 'The pronouns must have 40 characters or fewer').default(''),
  work: z.string().trim().max(200, 'Say what they do in 200 characters or fewer').default(''),
  email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
  phone: z
    .string()
    .trim()
    .refine(
      (text) => text === '' || (PHONE.test(text) && /\d{3}/.test(text.replace(/\D/g, ''))),
      'Enter a telephone number such as 01970 000000, or leave it empty',
    )
    .default(''),
  languages: z
    .string()
    .default('')
    .transform(languagesIn)
    .refine(
      (list) => list.length <= 10 && list.every((one) => one.length <= 60),
      'Name ten languages or fewer, with commas between them',
    ),
  contact: z.enum(contactsKnown, { error: 'Choose whether they are in touch with young people' }).default('unknown'),
})

export type EditPersonAnswers = z.infer<typeof editPersonForm>
