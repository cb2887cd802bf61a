/** Who is asked to be named beside a role contact, or that nobody is. */
import { z } from 'zod'

export const nobody = 'nobody'

export const askNameForm = z.object({
  person: z.literal(nobody).or(z.uuid()).optional(),
})

/** The person, null for nobody, undefined where nothing was chosen. */
export function personChosen({ person }: z.infer<typeof askNameForm>): string | null | undefined {
  return person === nobody ? null : person
}
