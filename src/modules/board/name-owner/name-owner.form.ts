/** Takes one person who is to look after a commitment. */
import { z } from 'zod'

export const nameOwnerForm = z.object({
  owner: z.string({ error: 'Choose who looks after it' }).min(1, 'Choose who looks after it'),
})

export const ownerGone = { field: 'owner', text: 'Choose somebody who is here' }
