/** What is asked of a line: what it is for, and how it is reached. */
import { z } from 'zod'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import { contactRoles, purposesOfOthers } from './helplines.words.ts'

/** An address of a page, or nothing; `www.example.org` is taken for https. */
export const webField = z
  .string()
  .trim()
  .max(290, 'The web address must have 290 characters or fewer')
  .default('')
  .transform((text) => (text === '' || /^[a-z]+:/i.test(text) ? text : `https://${text}`))
  .refine(isWebAddress, 'Enter a web address such as https://www.example.org')

function isWebAddress(text: string): boolean {
  if (text === '') return true
  if (!URL.canParse(text) || /[\s<>"']/.test(text)) return false
  const { protocol, hostname, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && hostname.includes('.') && username === '' && password === ''
}

export const phoneField = z
  .string()
  .trim()
  .max(60, 'The telephone number must have 60 characters or fewer')
  .default('')
  .refine((text) => text === '' || /\d.*\d/.test(text), 'Enter a telephone number such as 0800 123 456')

export const reachFields = {
  phone: phoneField,
  email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
  web: webField,
}

const described = {
  title: lineField('Enter what it is called', 'The name must have 100 characters or fewer', 100),
  helpFor: lineField('Say what it is for', 'Say what it is for in 400 characters or fewer', 400),
  hours: z.string().trim().max(100, 'Say when it is open in 100 characters or fewer').default(''),
}

const isReached = ({ phone, email, web }: { phone: string; email: string; web: string }) =>
  phone !== '' || email !== '' || web !== ''

/** A line of others. */
export const helplineForm = z
  .object({
    purpose: z.enum(purposesOfOthers, { error: 'Choose what people ring it for' }),
    ...described,
    ...reachFields,
  })
  .refine(isReached, { path: ['phone'], message: 'Enter a telephone number, an e-mail address or a web address' })
  .transform((answers) => ({ ...answers, role: null }))

/** A contact of the organisation, as a role. */
export const ownContactForm = z
  .object({
    role: z.enum(contactRoles, { error: 'Choose which role is reached' }),
    ...described,
    ...reachFields,
  })
  .refine(({ phone, email }) => phone !== '' || email !== '', {
    path: ['phone'],
    message: 'Enter a telephone number or an e-mail address',
  })
  .transform((answers) => ({ ...answers, purpose: 'own' as const }))

export type LineAnswers = z.infer<typeof helplineForm> | z.infer<typeof ownContactForm>
