/** Who stands in for somebody who is away, and what to do where the one who was chosen cannot. */
import type { FieldError } from '#platform/forms/form.ts'
import type { Post } from '../people.words.ts'

/** The answer that nobody stands in yet: being away is a fact, whoever is or is not found. */
export const nobodyYet = 'nobody'

/** Undefined where nothing was chosen. */
export function coverIn(typed: Readonly<Record<string, string>>): string | undefined {
  const chosen = (typed['cover'] ?? '').trim()
  return chosen === '' ? undefined : chosen
}

const whoMay: Readonly<Record<Post, string>> = {
  coordinator:
    'Choose somebody who is online safety coordinator on all of those days. If nobody else is, appoint somebody for that time first',
  lead: 'Choose somebody who is safeguarding lead or alternate on all of those days. If nobody else is, appoint an alternate for that time first',
  alternate:
    'Choose somebody who is safeguarding lead or alternate on all of those days. If nobody else is, appoint somebody for that time first',
}

type Complaint =
  | { cover: 'not-chosen' }
  | { cover: 'may-not-stand-in'; post: Post }
  | { cover: 'is-away-too' }
  | { cover: 'over-already' }

/** What to say, and at which field. */
export function coverComplaint(problem: Complaint): FieldError {
  switch (problem.cover) {
    case 'not-chosen':
      return { field: 'cover', text: 'Choose who stands in, or say that nobody does yet' }
    case 'may-not-stand-in':
      return { field: 'cover', text: whoMay[problem.post] }
    case 'is-away-too':
      return { field: 'cover', text: 'They are away themselves on some of those days. Choose somebody else' }
    case 'over-already':
      return { field: 'cover', text: 'This time away is over, so nobody needs to stand in any more' }
  }
}
