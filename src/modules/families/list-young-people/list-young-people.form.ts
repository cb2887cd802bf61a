/** Part of a name, by which somebody is looked for. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

export const findYoungPersonForm = z.object({
  name: lineField('Type part of a name', 'Type 100 characters or fewer', 100),
})
