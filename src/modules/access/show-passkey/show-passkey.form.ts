/** What the browser says of a passkey that was asked for. */
import { z } from 'zod'

export const showPasskeyForm = (notRight: string) =>
  z.object({ passkey: z.string({ error: notRight }).min(1, notRight) })
