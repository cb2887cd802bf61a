/** What is asked of a tie: who somebody is to the child, whether they are responsible, and what they may be told. */
import { z } from 'zod'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import { languagesField, optionalLine, phoneField } from './families.person.form.ts'
import type { Matter } from './families.words.ts'
import { matters, responsibilities, tieKinds } from './families.words.ts'

const isMatter = (text: string): text is Matter => matters.some((matter) => matter === text)

export const tieFields = {
  kind: z.enum(tieKinds, { error: 'Choose who they are to the child' }),
  relation: optionalLine('Say who they are in 100 characters or fewer', 100),
  responsibility: z.enum(responsibilities, { error: 'Choose whether they have parental responsibility' }),
  told: z
    .string()
    .default('')
    .transform((text) => text.split('\n').filter(isMatter)),
}

export const tieForm = z.object(tieFields)
export type TieFormAnswers = z.infer<typeof tieForm>

export const contactFields = {
  name: lineField('Enter their name', 'The name must have 200 characters or fewer'),
  email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
  phone: phoneField,
  languages: languagesField,
}

export const carerForm = z.object(contactFields)
export type CarerAnswers = z.infer<typeof carerForm>
