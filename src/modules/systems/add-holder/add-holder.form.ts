/** Who can sign in to a system, and as what. */
import { z } from 'zod'
import { holderLevels } from '../systems.words.ts'

export const addHolderForm = z.object({
  person: z.string({ error: 'Choose who can sign in' }).min(1, 'Choose who can sign in'),
  level: z.enum(holderLevels, { error: 'Say whether they administer it or use it' }),
})
export type AddHolderAnswers = z.infer<typeof addHolderForm>
