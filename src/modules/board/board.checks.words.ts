/** The words about terms and checks. */
import { dayInWords } from '#platform/text/dates.ts'

/** Structurally the people's term. */
interface TermInWords {
  readonly name: 'autumn' | 'spring' | 'summer'
  readonly from: string
  readonly until: string
}

const termNames = { autumn: 'autumn term', spring: 'spring term', summer: 'summer term' } as const

export function termInWords({ name, from, until }: TermInWords): string {
  return `the ${termNames[name]} (${dayInWords(from)} to ${dayInWords(until)})`
}
