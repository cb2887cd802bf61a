/** The code that stood on the page, as it was seen from outside. */
import { z } from 'zod'
import type { FieldError } from '#platform/forms/form.ts'

const enter = 'Enter the six letters and digits that the page showed'

export const checkReachForm = z.object({ code: z.string({ error: enter }).trim().min(1, enter).max(50, enter) })

export const checkReachComplaints = {
  'another-code': { field: 'code', text: 'The page shows another code. Look at it again, and type what it shows' },
  'too-late': { field: 'code', text: 'This address was good for a day only. Begin again' },
} as const satisfies Readonly<Record<string, FieldError>>
