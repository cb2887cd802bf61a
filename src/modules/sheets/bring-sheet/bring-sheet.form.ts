/** Which list somebody brings; its file comes beside it. */
import { z } from 'zod'

export const bringSheetForm = z.object({
  sheet: z.string({ error: 'Choose what the file lists' }).min(1, 'Choose what the file lists'),
})

export type BringSheetAnswers = z.infer<typeof bringSheetForm>
