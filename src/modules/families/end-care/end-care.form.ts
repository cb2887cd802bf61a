/** What has changed for a child in care. */
import { z } from 'zod'
import { careEndings } from '../families.words.ts'

export const endCareForm = z.object({ because: z.enum(careEndings, { error: 'Choose what has changed' }) })
