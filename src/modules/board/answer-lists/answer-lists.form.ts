/** Asks of each list whose total nobody knows whether it is complete. */
import type { FieldError, FormOutcome, Typed } from '#platform/forms/form.ts'

/** A list, by its name `room.kebab-name`, makes the fields `complete-room-kebab-name` and `missing-room-kebab-name`. */
export const fieldOf = (what: 'complete' | 'missing', list: string) => `${what}-${list.replace('.', '-')}`

export interface ListAnswer {
  readonly list: string
  readonly isComplete: boolean
  readonly missing: string
}

/** Lists that nobody said anything of are left as they are; at least one is answered. */
export function readListAnswers(
  lists: readonly { name: string; id: string }[],
  typed: Typed,
): FormOutcome<ListAnswer[]> {
  const errors: FieldError[] = []
  const answers = lists.flatMap(({ name, id }): ListAnswer[] => {
    const said = typed[fieldOf('complete', name)]
    const missing = (typed[fieldOf('missing', name)] ?? '').trim()
    if (said !== 'yes' && said !== 'no') return []
    const field = fieldOf('missing', name)
    if (said === 'no' && missing === '')
      errors.push({ field, text: 'Say what is missing, so that somebody can add it' })
    if (missing.length > 1000) errors.push({ field, text: 'Write it in 1,000 characters or fewer' })
    return [{ list: id, isComplete: said === 'yes', missing: said === 'yes' ? '' : missing }]
  })
  const [first] = lists
  if (answers.length === 0 && first)
    errors.push({ field: fieldOf('complete', first.name), text: 'Say of at least one list whether it is complete' })
  return errors.length > 0 ? { ok: false, typed, errors } : { ok: true, answers }
}
