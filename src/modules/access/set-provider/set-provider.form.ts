/** Where people of the organisation sign in already, and how Kept is known there. */
import { z } from 'zod'
import { lineField } from '#platform/forms/fields.ts'
import { publicDomains } from '../access.provider.words.ts'

const DOMAIN = /^(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/
const sayDomains = 'Enter the part of your e-mail addresses after the @, one on each line'

export const setProviderForm = (hasSecret: boolean) =>
  z.object({
    issuer: lineField('Enter the address of the sign-in', 'Use at most 500 letters', 500),
    client: lineField('Enter the client ID', 'Use at most 300 letters', 300),
    secret: z
      .string()
      .max(1_000, 'Use at most 1,000 letters')
      .default('')
      .refine((text) => hasSecret || text !== '', 'Enter the client secret'),
    domains: z
      .string({ error: sayDomains })
      .transform(listed)
      .pipe(
        z
          .array(z.string().regex(DOMAIN, sayDomains))
          .min(1, sayDomains)
          .max(20, 'Enter at most 20')
          .refine(
            (all) => !all.some((one) => publicDomains.has(one)),
            'Anybody can have an address there. Enter a domain that is your organisation’s own',
          ),
      ),
    counts: z
      .string()
      .default('')
      .transform((text) => text === 'yes'),
  })

export type SetProviderAnswers = z.infer<ReturnType<typeof setProviderForm>>

function listed(text: string): string[] {
  const lines = text.toLowerCase().split(/[\s,;]+/)
  return [...new Set(lines.map((line) => line.replace(/^@/, '')).filter(Boolean))]
}
