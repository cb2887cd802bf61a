/** One more thing that is always to be done when somebody joins or leaves. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'
import { checklistNames } from '../people.words.ts'

export const checklistItemForm = z.object({
  list: z.enum(checklistNames, { error: 'Choose whether it is for joining or for leaving' }),
  says: lineField('Say what is to be done, such as “Get the keys back”', 'Say it in 200 characters or fewer'),
})

export type ChecklistItemAnswers = z.infer<typeof checklistItemForm>
