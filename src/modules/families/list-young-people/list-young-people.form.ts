/** What is typed to find a young person: part of their name. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

export const findYoungPersonForm = z.object({
  name: lineField('Type part of a name', 'Type 100 characters or fewer', 100),
})
