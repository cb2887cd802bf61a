/** What turning 18 means for somebody. */
import { z } from 'zod'

export const settlings = ['adult', 'adult-at-risk', 'left'] as const
export type Settling = (typeof settlings)[number]

export const settleForm = z.object({
  as: z.enum(settlings, { error: 'Choose what happens now' }),
})

export const notYetEighteen = 'They are not 18 yet. Settle this on their birthday or after'
export const knowTheBirthday = 'Their birthday is not known. Ask them, and change it on their page first'
