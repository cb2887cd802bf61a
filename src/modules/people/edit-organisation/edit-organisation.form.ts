/** The organisation's own details. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'
import { nations } from '../people.words.ts'

export const editOrganisationForm = z.object({
  name: lineField('Enter the name of the organisation', 'The name must have 200 characters or fewer'),
  nation: z.enum(nations, { error: 'Choose where the organisation works' }),
  purpose: z.string().trim().max(2_000, 'Say what it does in 2,000 characters or fewer').default(''),
})

export type EditOrganisationAnswers = z.infer<typeof editOrganisationForm>
