/** Reads what a person typed into a form, says what is wrong in words beside each field, and loses nothing they typed. */
import type { z } from 'zod'

/** What was typed, field by field, as it came: shown again when something is wrong. */
export type Typed = Readonly<Record<string, string>>

export interface FieldError {
  field: string
  text: string
}

export type FormOutcome<Answers> =
  | { ok: true; answers: Answers }
  | { ok: false; typed: Typed; errors: readonly FieldError[] }

/** The hidden fields that every form carries. */
export const onceField = '_once'
export const versionField = '_version'

/** Fields that are never written into a page again, whatever happens to the form. */
const secretFields: ReadonlySet<string> = new Set(['passphrase', 'current', 'secret'])

export function isSecretField(name: string): boolean {
  return secretFields.has(name)
}

/** One error a field, the first. The schema's messages are the words shown, so each must say what to do. */
export function readAnswers<Answers>(schema: z.ZodType<Answers>, typed: Typed): FormOutcome<Answers> {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, answers: parsed.data }
  const errors = new Map<string, FieldError>()
  for (const issue of parsed.error.issues) {
    const field = String(issue.path[0] ?? '')
    if (!errors.has(field)) errors.set(field, { field, text: issue.message })
  }
  return { ok: false, typed, errors: [...errors.values()] }
}

/** The same outcome for a fault that only the act could find, such as a passphrase that is on a list. */
export function wrong(
  typed: Typed,
  ...errors: FieldError[]
): { ok: false; typed: Typed; errors: readonly FieldError[] } {
  return { ok: false, typed, errors }
}

/** A form not sent yet. */
export const blank: { typed: Typed; errors: readonly FieldError[] } = { typed: {}, errors: [] }

/** What is typed, with some of it already filled in. */
export function filledIn(typed: Typed): { typed: Typed; errors: readonly FieldError[] } {
  return { typed, errors: [] }
}
