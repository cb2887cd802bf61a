/** The school years that can be begun from our suggestion, with what each would begin with. */
import { yearsToSet } from '../calendar.span.rules.ts'
import type { NamedDays } from '../calendar.suggestion.rules.ts'
import { suggestedYear } from '../calendar.suggestion.rules.ts'

export interface SuggestedYear {
  readonly year: number
  /** “2026 to 2027”. */
  readonly name: string
  readonly days: readonly NamedDays[]
}

export function suggestYears(today: string): SuggestedYear[] {
  return yearsToSet(today).map((year) => {
    const { terms, holidays } = suggestedYear(year)
    const days = [...terms, ...holidays].toSorted((one, other) => (one.from < other.from ? -1 : 1))
    return { year, name: yearInWords(year), days }
  })
}

export const yearInWords = (year: number) => `${year} to ${year + 1}`
