/** The words about terms and checks. */
import { dayInWords } from '#platform/text/dates.ts'

/** Structurally the calendar's term. */
interface TermInWords {
  /** Of our suggestion: autumn, spring or summer. Otherwise as the organisation calls it. */
  readonly name: string
  readonly isOwn: boolean
  readonly from: string
  readonly until: string
}

export function termInWords({ name, isOwn, from, until }: TermInWords): string {
  return `${isOwn ? name : `the ${name} term`} (${dayInWords(from)} to ${dayInWords(until)})`
}
