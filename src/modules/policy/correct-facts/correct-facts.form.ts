/** The facts of a policy as a person puts them right: who, when, how often, whom to ring. */
import { z } from 'zod'
import { contactKinds, nations } from '#modules/reader/index.ts'
import { isDay } from '#platform/text/dates.ts'

const lines = (most: number, tooMany: string) =>
  z
    .string()
    .default('')
    .transform((text) => text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim()))
    .transform((all) => all.filter((line) => line !== ''))
    .refine((all) => all.length <= most, tooMany)
    .refine((all) => all.every((line) => line.length <= 300), 'Write each line in 300 characters or fewer')

/** A month is one whose first day there is. */
const isMonthOrDay = (text: string) => isDay(text) || (text.length === 7 && isDay(`${text}-01`))

export const correctFactsForm = z.object({
  organisation: z.string().trim().max(200, 'Write the name in 200 characters or fewer').default(''),
  nation: z.enum(nations).or(z.literal('')).default(''),
  lastReviewed: z
    .string({ error: 'Enter when it was last reviewed, or leave it empty' })
    .trim()
    .refine((text) => text === '' || isMonthOrDay(text), 'Enter a month or a day such as 2024-05 or 2024-05-13'),
  intervalMonths: z
    .string()
    .trim()
    .refine(
      (text) => text === '' || /^([1-9]|[1-9]\d|1[01]\d|120)$/.test(text),
      'Enter a number of months from 1 to 120',
    )
    .default(''),
  coordinators: lines(30, 'Write 30 lines or fewer').refine(
    (all) => all.every((line) => !line.startsWith(':')),
    'Begin each line with the role, then a colon and the name',
  ),
  contacts: lines(60, 'Write 60 lines or fewer').refine(
    (all) => all.every((line) => contactOf(line) !== undefined),
    `Begin each line with ${contactKinds.join(', ')} and a colon`,
  ),
  signedRole: z.string().trim().max(200, 'Write the role in 200 characters or fewer').default(''),
})

export type CorrectFactsAnswers = z.infer<typeof correctFactsForm>

/** `Online safety coordinator: Mared Pugh`; the name may be missing. */
export function coordinatorOf(line: string) {
  const [role = '', ...name] = line.split(':')
  return { role: role.trim(), name: name.join(':').trim() || null }
}

/** `helpline: 0800 1111`; undefined where it begins with no kind that we know. */
export function contactOf(line: string) {
  const [first = '', ...rest] = line.split(':')
  const kind = contactKinds.find((one) => one === first.trim().toLowerCase())
  const value = rest.join(':').trim()
  return kind && value !== '' ? { kind, value } : undefined
}
