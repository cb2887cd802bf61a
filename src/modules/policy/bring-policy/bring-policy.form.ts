/** What somebody brings: a file or pasted words, and which policy it is the text of. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

/** Form bodies hold 256 KB; a policy of ninety pages is less. */
const mostPasted = 200_000

export const aNewPolicy = 'new'

export const bringPolicyForm = z.object({
  policy: z.literal(aNewPolicy).or(z.uuid()).default(aNewPolicy),
  title: lineField('Enter what the policy is called', 'Write the name in 200 characters or fewer').default(
    'Online safety policy',
  ),
  pasted: z
    .string()
    .max(mostPasted, 'That is too long to paste. Save it as a file and choose the file instead')
    .default(''),
})

export type BringPolicyAnswers = z.infer<typeof bringPolicyForm>
