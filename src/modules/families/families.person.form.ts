/** What is asked of a young person: name, birthday or age band, needs, and whether they are contacted themselves. */
import { z } from 'zod'
import { dayField, typedDay } from '#platform/forms/day-fields.ts'
import { lineField, optionalEmailField } from '#platform/forms/fields.ts'
import type { FieldError, Typed } from '#platform/forms/form.ts'
import type { AgeBand } from './families.words.ts'
import { ageBands } from './families.words.ts'

export const optionalLine = (tooLong: string, most: number) => z.string().trim().max(most, tooLong).default('')

/** Where one is given, it has enough characters to be one. */
export const phoneField = z
  .string()
  .trim()
  .max(40, 'The telephone number must have 40 characters or fewer')
  .refine((text) => text === '' || text.length >= 3, 'Enter a telephone number, or leave it empty')
  .default('')

/** In their own words, by commas; at most ten. */
export const languagesField = optionalLine('Name the languages in 300 characters or fewer', 300).transform((text) =>
  text
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .slice(0, 10),
)

const isBand = (text: string): text is AgeBand => ageBands.some((band) => band === text)

export const youngPersonForm = z
  .looseObject({
    name: lineField('Enter their name', 'The name must have 200 characters or fewer'),
    knownAs: optionalLine('What they are called must have 100 characters or fewer', 100),
    pronouns: optionalLine('Pronouns must have 40 characters or fewer', 40),
    age: z.enum(['birthday', 'band'], { error: 'Choose whether you know their birthday or only their age' }),
    band: z.string().default(''),
    atRisk: z.string().default(''),
    languages: languagesField,
    needs: optionalLine('Say what they need in 2,000 characters or fewer', 2_000),
    mayContact: z.enum(['yes', 'no'], { error: 'Choose whether they may be contacted themselves' }),
    contactHow: optionalLine('Say how in 200 characters or fewer', 200),
    email: optionalEmailField('Enter an e-mail address such as name@example.org, or leave it empty'),
    phone: phoneField,
  })
  .transform(({ age, band, atRisk, mayContact, contactHow, ...answers }, context) => {
    const typed = answers as unknown as Typed
    const { name, knownAs, pronouns, languages, needs, email, phone } = answers
    const bornOn = age === 'birthday' ? dayField(typed, 'born', 'Enter their birthday as a real date', context) : null
    if (age === 'band' && !isBand(band))
      context.addIssue({ code: 'custom', path: ['band'], message: 'Choose their age' })
    return {
      person: { name, knownAs, pronouns, languages, email: email || null, phone: phone || null },
      bornOn,
      band: age === 'band' && isBand(band) ? band : null,
      isAtRisk: atRisk === 'yes',
      needs,
      mayContact: mayContact === 'yes',
      contactHow: mayContact === 'yes' ? contactHow : '',
    }
  })

export type YoungPersonAnswers = z.infer<typeof youngPersonForm>

/** What only the day can tell. */
export type AgeProblem = 'not-born-yet' | 'too-long-ago' | 'is-adult'

const complaints: Readonly<Record<AgeProblem, string>> = {
  'not-born-yet': 'The birthday must be in the past',
  'too-long-ago': 'The birthday must be less than 120 years ago',
  'is-adult': 'They are 18 or over. Add them under People instead, unless they are an adult at risk: then say so below',
}

export function ageComplaint(problem: AgeProblem): FieldError {
  return { field: 'born-day', text: complaints[problem] }
}

export interface SavedYoungPerson {
  name: string
  known_as: string
  pronouns: string
  languages: readonly string[]
  email: string | null
  phone: string | null
  bornOn: string | null
  band: AgeBand | null
  keptAs: string
  needs: string
  mayContact: boolean
  contactHow: string
}

/** Fills the form in with what is saved. */
export function typedYoungPerson(saved: SavedYoungPerson): Typed {
  return {
    name: saved.name,
    knownAs: saved.known_as,
    pronouns: saved.pronouns,
    age: saved.bornOn === null ? 'band' : 'birthday',
    ...typedDay('born', saved.bornOn),
    band: saved.band ?? '',
    atRisk: saved.keptAs === 'adult-at-risk' ? 'yes' : '',
    languages: saved.languages.join(', '),
    needs: saved.needs,
    mayContact: saved.mayContact ? 'yes' : 'no',
    contactHow: saved.contactHow,
    email: saved.email ?? '',
    phone: saved.phone ?? '',
  }
}
