/** What somebody chooses before anything is shown to everybody. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'
import type { FieldError } from '#platform/forms/form.ts'
import { languages } from '#platform/text/language.ts'

const shape =
  'Use 3 to 40 small letters, digits and single dashes, such as rowan-tree-music. Begin and end with a letter or digit'

export const preparePageForm = z.object({
  policy: z.uuid('Choose which policy is shown'),
  name: lineField('Enter the name as everybody is to read it', 'Use at most 100 letters for the name', 100),
  slug: z
    .string({ error: shape })
    .trim()
    .toLowerCase()
    .min(3, shape)
    .max(40, shape)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, shape),
  contacts: z.enum(['yes', 'no'], 'Choose whether your own contacts are shown'),
  welsh: z.enum(['yes', 'no'], 'Choose whether the page can be read in Welsh'),
  language: z.enum(languages, 'Choose the language in which the policy is written'),
})

export type PreparePageAnswers = z.infer<typeof preparePageForm>

/** What only the act can find out. */
export const preparePageComplaints = {
  taken: { field: 'slug', text: 'This address word is taken. Choose another' },
  'no-version': { field: 'policy', text: 'Choose a policy that is in force' },
} as const satisfies Readonly<Record<string, FieldError>>
