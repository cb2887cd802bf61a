/** The name of a policy. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

export const renamePolicyForm = z.object({
  title: lineField('Enter the name of the policy', 'The name must have 200 characters or fewer'),
  /** As it was shown. */
  was: z.string().default(''),
})

export type RenamePolicyAnswers = z.infer<typeof renamePolicyForm>
