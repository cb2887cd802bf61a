/** What is asked of a related policy: where it is, who looks after it, when it is looked at again, and whether it was opened. */
import { z } from 'zod'
import { dayField } from '#platform/forms/day-fields.ts'
import { lineField } from '#platform/forms/fields.ts'

/** `before`: it was opened earlier, and is the same file or link still. */
export const openings = ['yes', 'before', 'no'] as const
export type Opening = (typeof openings)[number]

export interface RelatedAnswers {
  title: string
  link: string
  owner: string
  reviewOn: string
  opened: Opening
}

const fields = z.object({
  title: lineField('Enter what the policy is called', 'Write the name in 200 characters or fewer'),
  link: z
    .string()
    .trim()
    .max(490, 'The link must have 490 characters or fewer')
    .default('')
    .transform((text) => (text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`))
    .refine(isSafeLink, 'Enter a link that begins with https://, such as https://www.example.org/policy'),
  owner: z.uuid({ error: 'Choose who looks after it' }),
  opened: z.enum(openings, { error: 'Say whether you have opened it' }),
})

/** Kept never follows it; people do. */
function isSafeLink(text: string): boolean {
  if (text === '') return true
  if (!URL.canParse(text) || /[\s<>"']/.test(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return protocol === 'https:' && hostname.includes('.') && username === '' && password === ''
}

export const relatedForm: z.ZodType<RelatedAnswers> = z
  .record(z.string(), z.string())
  .transform((typed, context): RelatedAnswers => {
    const parsed = fields.safeParse(typed)
    for (const { path, message } of parsed.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: [String(path[0])], message })
    const reviewOn = dayField(typed, 'review', 'Enter the day by which it is looked at again', context)
    return parsed.success
      ? { ...parsed.data, reviewOn }
      : { title: '', link: '', owner: '', reviewOn, opened: 'no' as const }
  })
