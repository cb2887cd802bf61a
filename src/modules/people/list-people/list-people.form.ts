/** Part of a name, by which somebody is looked for. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'

const enter = 'Type part of a name, such as “ami” or “castell”'

/** What holds no letter finds nobody. */
export const findPeopleForm = z.object({
  name: lineField(enter, 'Type 100 characters or fewer', 100).refine((text) => /[\p{L}\p{N}]/u.test(text), enter),
})
