/** Says who acts in a statement: an adult, a young person, a parent, or the one who speaks. */

import type { Field } from './topics.clues.rules.ts'
import type { Named } from './topics.phrases.rules.ts'

const speakers = new Set('i im ill ive id my me fy rwyf rwy byddaf wnaf'.split(' '))
/** What may stand before the one who acts: “No young person may…”, “All our leaders…”. */
const before = new Set(
  'a an the all every each no any our some both neither only older younger new two three other if when where unless not never nor paid most many these those your'.split(
    ' ',
  ),
)

/** `by-adult`, `by-young`, `by-parent`, `by-self` (who speaks in the first person), or nothing. */
export function whoActs(fields: readonly Field[]): string {
  const [statement, ...around] = fields
  if (!statement) return ''
  if (speaksOfSelf(statement.named)) return 'by-self'
  const subject = earliest(statement.named, subjectEnd(statement.named))
  if (subject) return subject
  for (const field of around) {
    const named = earliest(field.named, Number.POSITIVE_INFINITY)
    if (named) return named
  }
  return ''
}

/** A child's own rules; a tutor who says “I will never message a pupil” names the pupil. */
function speaksOfSelf({ tokens, found }: Named): boolean {
  return tokens.slice(0, 6).some(({ word }) => speakers.has(word)) && !(found.has('young') && found.has('contactv'))
}

function subjectEnd({ tokens }: Named): number {
  const first = tokens.findIndex(({ word }) => !before.has(word))
  return first < 0 ? 0 : first
}

function earliest({ found }: Named, latest: number): string | undefined {
  const starts = (['adult', 'young', 'parent'] as const)
    .map((who) => ({ who, start: found.get(who)?.[0]?.start ?? Number.POSITIVE_INFINITY }))
    .filter(({ start }) => start <= latest && start < Number.POSITIVE_INFINITY)
    .toSorted((a, b) => a.start - b.start)
  return starts[0] && `by-${starts[0].who}`
}
