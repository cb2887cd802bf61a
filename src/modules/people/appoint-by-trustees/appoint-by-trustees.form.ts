/** Whom two trustees want as safeguarding lead while nobody can act. */
import { z } from 'zod'

export const appointByTrusteesForm = z.object({
  person: z.uuid({ error: 'Choose who is to be the safeguarding lead' }),
})
