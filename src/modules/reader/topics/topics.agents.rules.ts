/** Says who acts in a statement: an adult, a young person, a parent, or the one who speaks. */

import type { Field } from './topics.clues.rules.ts'
import type { Named } from './topics.phrases.rules.ts'

/** The one who acts stands at the beginning: “Leaders never…”, “No young person may…”. */
const beginning = 4
const speakers = new Set(['i', 'im', 'ill', 'ive', 'id', 'my', 'me'])

/** `by-adult`, `by-young`, `by-parent`, `by-self` (who speaks in the first person), or nothing. */
export function whoActs(fields: readonly Field[]): string {
  const [statement, ...around] = fields
  if (!statement) return ''
  const { tokens, found } = statement.named
  if (tokens.slice(0, 6).some(({ word }) => speakers.has(word)))
    return found.has('young') && !found.has('parent') && found.has('adult') ? 'by-adult' : 'by-self'
  const subject = earliest(statement.named, beginning)
  if (subject) return subject
  for (const field of around) {
    const named = earliest(field.named, Number.POSITIVE_INFINITY)
    if (named) return named
  }
  return ''
}

function earliest({ found }: Named, within: number): string | undefined {
  const starts = (['adult', 'young', 'parent'] as const)
    .map((who) => ({ who, start: found.get(who)?.[0]?.start ?? Number.POSITIVE_INFINITY }))
    .filter(({ start }) => start < within)
    .toSorted((a, b) => a.start - b.start)
  return starts[0] && `by-${starts[0].who}`
}
